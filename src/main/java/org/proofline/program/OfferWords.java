package org.proofline.program;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proofline.program.Offer.Terms;
import org.proofline.program.ProofMatrixRows.ActivityType;
import org.proofline.program.earn.EarnWords;
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

    List<String> of(Offer offer, Locale locale) {
        return new Telling(offer, locale).all();
    }

    private final class Telling {

        private final Offer offer;
        private final Terms terms;
        private final Locale locale;

        Telling(Offer offer, Locale locale) {
            this.offer = offer;
            this.terms = offer.terms();
            this.locale = locale;
        }

        List<String> all() {
            List<String> sentences = new ArrayList<>(reward());
            if (terms.perClaimCap() != null) {
                sentences.add(say("offer.cap", money(terms.perClaimCap())));
            }
            sentences.add(say(terms.fundRequestRequired() ? "offer.requestFirst" : "offer.noRequest"));
            sentences.add(validity());
            sentences.add(say("offer.claimWithin", days(terms.claimWithinDays())));
            sentences.addAll(decision());
            sentences.add(payment());
            sentences.add(
                    terms.clawbackNoticeDays() == 0
                            ? say("offer.clawbackAtOnce")
                            : say("offer.clawback", days(terms.clawbackNoticeDays())));
            if (offer.scheme() != null) {
                sentences.addAll(new SchemeWords(OfferWords.this::say, locale).of(offer.scheme()));
            }
            offer.activityTypes().forEach(type -> sentences.addAll(activity(type)));
            if (!terms.claimable()) {
                sentences.add(say("offer.notYet"));
            }
            return List.copyOf(sentences);
        }

        private List<String> reward() {
            if (offer.scheme() != null && offer.scheme().earn() != null) {
                return EarnWords.of(offer.scheme().earn(), locale);
            }
            BigDecimal percent = terms.costSharePercent();
            return List.of(
                    percent.compareTo(ALL) == 0 ? say("offer.wholeCost") : say("offer.costShare", number(percent)),
                    say("offer.tax"));
        }

        private String validity() {
            LocalDate to = offer.validTo();
            return to == null
                    ? say("offer.validFrom", offer.validFrom().toString())
                    : say("offer.validBetween", offer.validFrom().toString(), to.toString());
        }

        private List<String> decision() {
            if (terms.straightThroughUpTo() == null) {
                return List.of(say("offer.people"));
            }
            String upTo = money(terms.straightThroughUpTo());
            if (terms.sampledPercent().signum() == 0) {
                return List.of(say("offer.automatic", upTo));
            }
            return List.of(say("offer.automatic", upTo), say("offer.sampled", number(terms.sampledPercent())));
        }

        private String payment() {
            String how = say("offer.settlement." + terms.settlement());
            return terms.holdingDays() == 0
                    ? say("offer.paidNext", how)
                    : say("offer.paidAfter", how, days(terms.holdingDays()));
        }

        private List<String> activity(String code) {
            ActivityType type = matrix.activity(offer, code);
            List<String> proof = matrix.required(offer, code).stream()
                    .map(requirement -> requirement.perLine()
                            ? say("offer.proofPerLine", requirement.label())
                            : requirement.label())
                    .toList();
            return List.of(
                    say("offer.eligible", type.label(), type.eligibleExpense().replace("; ", ", ")),
                    say("offer.proof", type.label(), String.join("; ", proof)));
        }

        private String number(BigDecimal value) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMaximumFractionDigits(value.scale() < 0 ? 0 : value.scale());
            return format.format(value);
        }

        private String money(Money money) {
            NumberFormat format = NumberFormat.getInstance(locale);
            format.setMinimumFractionDigits(money.amount().scale());
            return format.format(money.amount()) + " " + money.currency().getCurrencyCode();
        }

        private String days(int days) {
            return say("offer.days", days);
        }

        private String say(String key, Object... arguments) {
            return OfferWords.this.say(locale, key, arguments);
        }
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
