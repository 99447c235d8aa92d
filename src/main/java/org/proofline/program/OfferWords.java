package org.proofline.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proofline.program.Offer.Terms;
import org.proofline.program.ProofMatrixRows.ActivityType;
import org.proofline.shared.Money;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Tells the rules of an offer in sentences, made from its terms, so that words and rules cannot drift apart. */
@Component
class OfferWords {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final ProofMatrixService matrix;
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    OfferWords(ProofMatrixService matrix) {
        this.matrix = matrix;
        messages.setBasename("messages-program");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    List<String> of(Offer offer) {
        Terms terms = offer.terms();
        List<String> sentences = new ArrayList<>();
        sentences.add(costShare(terms.costSharePercent()));
        sentences.add(say("offer.tax"));
        if (terms.perClaimCap() != null) {
            sentences.add(say("offer.cap", money(terms.perClaimCap())));
        }
        sentences.add(say(terms.fundRequestRequired() ? "offer.requestFirst" : "offer.noRequest"));
        sentences.add(validity(offer));
        sentences.add(say("offer.claimWithin", days(terms.claimWithinDays())));
        sentences.addAll(decision(terms));
        sentences.add(payment(terms));
        sentences.add(
                terms.clawbackNoticeDays() == 0
                        ? say("offer.clawbackAtOnce")
                        : say("offer.clawback", days(terms.clawbackNoticeDays())));
        offer.activityTypes().forEach(type -> sentences.addAll(activity(offer, type)));
        if (!terms.claimable()) {
            sentences.add(say("offer.notYet"));
        }
        return List.copyOf(sentences);
    }

    private String costShare(BigDecimal percent) {
        return percent.compareTo(ALL) == 0 ? say("offer.wholeCost") : say("offer.costShare", number(percent));
    }

    private String validity(Offer offer) {
        LocalDate to = offer.validTo();
        return to == null
                ? say("offer.validFrom", offer.validFrom().toString())
                : say("offer.validBetween", offer.validFrom().toString(), to.toString());
    }

    private List<String> decision(Terms terms) {
        if (terms.straightThroughUpTo() == null) {
            return List.of(say("offer.people"));
        }
        String upTo = money(terms.straightThroughUpTo());
        if (terms.sampledPercent().signum() == 0) {
            return List.of(say("offer.automatic", upTo));
        }
        return List.of(say("offer.automatic", upTo), say("offer.sampled", number(terms.sampledPercent())));
    }

    private String payment(Terms terms) {
        String how = say("offer.settlement." + terms.settlement());
        return terms.holdingDays() == 0
                ? say("offer.paidNext", how)
                : say("offer.paidAfter", how, days(terms.holdingDays()));
    }

    private List<String> activity(Offer offer, String code) {
        ActivityType type = matrix.activity(offer, code);
        List<String> proof = matrix.required(offer, code).stream()
                .map(requirement ->
                        requirement.perLine() ? say("offer.proofPerLine", requirement.label()) : requirement.label())
                .toList();
        return List.of(
                say("offer.eligible", type.label(), type.eligibleExpense().replace("; ", ", ")),
                say("offer.proof", type.label(), String.join("; ", proof)));
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String money(Money money) {
        return String.format(Locale.ENGLISH, "%,." + money.amount().scale() + "f", money.amount()) + " "
                + money.currency().getCurrencyCode();
    }

    private String days(int days) {
        return say("offer.days", days);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}
