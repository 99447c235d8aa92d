package org.proofline.program;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.earn.EarnCheck;
import org.proofline.shared.DomainException.FieldError;

/** Finds the mistakes of a scheme. */
final class SchemeCheck {

    private final List<FieldError> errors = new ArrayList<>();

    private SchemeCheck() {}

    static List<FieldError> mistakes(Offer offer) {
        SchemeCheck check = new SchemeCheck();
        OfferScheme scheme = offer.scheme();
        check.required(scheme);
        check.right(
                scheme.type() == null || scheme.type().kind().equals(offer.kind()),
                "kind",
                "The type of the offer asks for another kind.");
        check.booking(scheme);
        if (scheme.earn() != null) {
            check.errors.addAll(EarnCheck.mistakes(scheme.earn()));
            check.right(
                    scheme.earn().currency().equals(offer.currency()), "earn.currency", "Use the offer's currency.");
        }
        return check.errors;
    }

    private void required(OfferScheme scheme) {
        right(scheme.type() != null, "type", "Name the type of the offer.");
        right(
                scheme.purpose() != null
                        && scheme.purpose().objective() != null
                        && scheme.purpose().behavior() != null
                        && filled(scheme.purpose().owner())
                        && filled(scheme.purpose().primaryKpi()),
                "purpose",
                "Name the objective, the behavior, the owner and the primary KPI.");
        right(scheme.audience() != null, "audience", "Say whom the offer is for.");
        right(
                scheme.timing() != null
                        && scheme.timing().period() != null
                        && scheme.timing().rateDate() != null,
                "timing",
                "Name the earning period and the date of the exchange rate.");
        right(scheme.stacking() != null, "stacking", "Say whether it goes together with other offers.");
        right(
                scheme.contract() != null && filled(scheme.contract().standardTerms()),
                "contract",
                "Name the version of the standard terms.");
    }

    private void booking(OfferScheme scheme) {
        right(
                scheme.accounting() != null
                        && scheme.accounting().treatment() != null
                        && filled(scheme.accounting().glCode())
                        && scheme.accounting().glCode().matches("\\d{4,8}"),
                "accounting",
                "Name the treatment and a general-ledger account of 4 to 8 digits.");
        right(
                scheme.recovery() != null && scheme.recovery().guaranteeDays() >= 0,
                "recovery",
                "Say for how many days a cancelation takes the reward back; 0 for none.");
    }

    /** Whether the version begins with a period, or the persons who agreed to a beginning in its middle are named. */
    static boolean isAgreed(Offer offer) {
        if (beginsAPeriod(offer.validFrom(), offer.scheme().timing().period())) {
            return true;
        }
        Agreement agreed = offer.scheme().agreed();
        return agreed != null
                && Stream.of(agreed.sales(), agreed.finance(), agreed.operations())
                        .allMatch(SchemeCheck::filled);
    }

    private static boolean beginsAPeriod(LocalDate day, Period period) {
        int months = period.months();
        return months == 0 || day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % months == 0;
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }

    private void right(boolean sound, String field, String mend) {
        if (!sound) {
            errors.add(new FieldError("scheme." + field, "INVALID", mend));
        }
    }
}
