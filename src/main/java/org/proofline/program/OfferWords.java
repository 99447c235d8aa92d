package org.proofline.program;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
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
        return of(offer, Set.of(), locale);
    }

    /** Nothing is said of the silent fields, because they cannot be relied on. */
    List<String> of(Offer offer, Set<String> silent, Locale locale) {
        return new Telling(offer, silent, locale).all();
    }

    private final class Telling {

        private final Offer offer;
        private final Terms terms;
        private final Set<String> silent;
        private final Locale locale;
        private final List<String> sentences = new ArrayList<>();

        Telling(Offer offer, Set<String> silent, Locale locale) {
            this.offer = offer;
            this.terms = offer.terms();
            this.silent = silent;
            this.locale = locale;
        }

        List<String> all() {
            if (isSound("terms")) {
                terms();
            } else {
                part(this::validity, "validFrom", "validTo");
            }
            if (offer.scheme() != null) {
                part(() -> new SchemeWords(OfferWords.this::say, locale).of(offer.scheme()), "scheme");
            }
            part(
                    () -> offer.activityTypes().stream()
                            .flatMap(type -> activity(type).stream())
                            .toList(),
                    "activityTypes");
            if (terms != null && !terms.claimable()) {
                sentences.add(say("offer.notYet"));
            }
            return List.copyOf(sentences);
        }

        private void terms() {
            part(this::reward, "earn", "scheme.earn", "terms.costSharePercent", "currency");
            if (terms.perClaimCap() != null) {
                part(() -> List.of(say("offer.cap", money(terms.perClaimCap()))), "terms.perClaimCap");
            }
            sentences.add(say(terms.fundRequestRequired() ? "offer.requestFirst" : "offer.noRequest"));
            part(this::validity, "validFrom", "validTo");
            part(() -> List.of(say("offer.claimWithin", days(terms.claimWithinDays()))), "terms.claimWithinDays");
            part(this::decision, "terms.straightThroughUpTo", "terms.sampledPercent");
            part(() -> List.of(payment()), "terms.settlement", "terms.holdingDays");
            part(this::clawback, "terms.clawbackNoticeDays");
        }

        private void part(Supplier<List<String>> words, String... fields) {
            if (Arrays.stream(fields).allMatch(this::isSound)) {
                sentences.addAll(words.get());
            }
        }

        private boolean isSound(String field) {
            boolean whole = field.equals("scheme") || field.equals("earn");
            return silent.stream().noneMatch(each -> each.equals(field) || (whole && each.startsWith(field + ".")));
        }

        private List<String> clawback() {
            return List.of(
                    terms.clawbackNoticeDays() == 0
                            ? say("offer.clawbackAtOnce")
                            : say("offer.clawback", days(terms.clawbackNoticeDays())));
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

        private List<String> validity() {
            LocalDate to = offer.validTo();
            return List.of(
                    to == null
                            ? say("offer.validFrom", offer.validFrom().toString())
                            : say("offer.validBetween", offer.validFrom().toString(), to.toString()));
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
            ActivityType type = matrix.activity(offer, code, locale);
            List<String> proof = matrix.required(offer, code, locale).stream()
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
