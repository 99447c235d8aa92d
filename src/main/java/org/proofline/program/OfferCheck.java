package org.proofline.program;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.proofline.program.Offer.Terms;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** Finds every mistake of an offer at once, so that its author mends them in one go. */
final class OfferCheck {

    private static final Set<String> KINDS =
            Set.of("MDF", "COOP", "TRAINING", "REBATE", "SPIFF", "BOUNTY", "BONUS", "COMMISSION");
    private static final Set<String> SETTLEMENTS = Set.of("BANK", "CREDIT_MEMO", "ERP");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final List<FieldError> errors = new ArrayList<>();

    private OfferCheck() {}

    static void requireSound(Offer offer, Set<String> activityTypes) {
        List<FieldError> mistakes = mistakes(offer, activityTypes);
        if (!mistakes.isEmpty()) {
            throw DomainException.invalid("OFFER_INVALID", "The offer has mistakes. Mend them.", mistakes);
        }
    }

    static List<FieldError> mistakes(Offer offer, Set<String> activityTypes) {
        OfferCheck check = new OfferCheck();
        check.frame(offer);
        check.activities(offer, activityTypes);
        if (offer.terms() == null) {
            check.wrong("terms", "REQUIRED", "Fill in the terms.");
        } else {
            check.terms(offer, offer.terms());
        }
        if (offer.scheme() != null) {
            check.errors.addAll(SchemeCheck.mistakes(offer));
        }
        return List.copyOf(check.errors);
    }

    static void requireRetirable(OfferVersion version, LocalDate lastDay, String reason) {
        if (!version.published() || version.retired()) {
            throw DomainException.conflict(
                    "OFFER_NOT_RETIRABLE", "Only a published version that is not retired yet can be retired.");
        }
        if (lastDay == null || reason == null || reason.isBlank()) {
            throw DomainException.invalid("RETIREMENT_INCOMPLETE", "Name the last day and the reason.");
        }
    }

    /** A change that begins in the middle of an earning period needs the names of those who agreed to it. */
    static void requireAgreement(Offer offer, boolean changes) {
        if (changes && offer.scheme() != null && !SchemeCheck.isAgreed(offer)) {
            throw DomainException.invalid(
                    "AGREEMENT_MISSING",
                    "This change begins in the middle of an earning period. Name who agreed to it for sales, finance"
                            + " and operations, or let it begin with a period.");
        }
    }

    private void frame(Offer offer) {
        check(
                matches(offer.code(), "[A-Z0-9][A-Z0-9-]{1,31}"),
                "code",
                "Use 2 to 32 capital letters, digits, hyphens.");
        check(matches(offer.name(), ".*\\S.*"), "name", "Fill in the name.");
        check(KINDS.contains(String.valueOf(offer.kind())), "kind", "Use one of " + sorted(KINDS) + ".");
        check(matches(offer.fundCode(), "\\S+"), "fundCode", "Name the fund that pays.");
        check(matches(offer.payingEntity(), "\\S+"), "payingEntity", "Name the legal entity that pays.");
        check(isCurrency(offer.currency()), "currency", "Use an ISO 4217 code such as EUR.");
        check(offer.zone() != null, "zone", "Name the time zone of the program.");
        check(offer.validFrom() != null, "validFrom", "Name the first day of activity.");
        check(
                offer.validFrom() == null
                        || offer.validTo() == null
                        || !offer.validTo().isBefore(offer.validFrom()),
                "validTo",
                "The last day cannot be before the first.");
    }

    private void activities(Offer offer, Set<String> known) {
        List<String> types = offer.activityTypes() == null ? List.of() : offer.activityTypes();
        check(!types.isEmpty(), "activityTypes", "Name at least one activity type.");
        check(known.containsAll(types), "activityTypes", "Use activity types of the proof matrix only.");
    }

    private void terms(Offer offer, Terms terms) {
        check(isPercent(terms.costSharePercent()), "terms.costSharePercent", "Use a number from 0 to 100.");
        check(isPercent(terms.sampledPercent()), "terms.sampledPercent", "Use a number from 0 to 100.");
        check(terms.claimWithinDays() > 0, "terms.claimWithinDays", "Give partners at least one day.");
        check(terms.holdingDays() >= 0, "terms.holdingDays", "Use 0 or more days.");
        check(terms.clawbackNoticeDays() >= 0, "terms.clawbackNoticeDays", "Use 0 or more days.");
        check(
                SETTLEMENTS.contains(String.valueOf(terms.settlement())),
                "terms.settlement",
                "Use one of " + sorted(SETTLEMENTS) + ".");
        check(inCurrency(terms.perClaimCap(), offer), "terms.perClaimCap", "Use the currency of the offer.");
        check(inCurrency(terms.straightThroughUpTo(), offer), "terms.straightThroughUpTo", "Use the offer's currency.");
        check(terms.partnerCodes() != null, "terms.partnerCodes", "Use an empty list for all partners.");
    }

    private void check(boolean right, String field, String mend) {
        if (!right) {
            wrong(field, "INVALID", mend);
        }
    }

    private void wrong(String field, String code, String mend) {
        errors.add(new FieldError(field, code, mend));
    }

    private static boolean matches(String text, String pattern) {
        return text != null && text.matches(pattern);
    }

    private static boolean isPercent(BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(ALL) <= 0;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean inCurrency(Money money, Offer offer) {
        return money == null || money.currency().getCurrencyCode().equals(offer.currency());
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
