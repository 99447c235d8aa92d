package org.proofline.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.proofline.program.earn.EarnPlan;

/**
 * What an offer is for, whom it is for, what it rewards and how that is booked: audience, behavior, metric, reward and
 * time frame in one. Offers from before this was known have none; they reimburse cost by their {@link Offer.Terms}.
 *
 * @param earn how the reward comes from lines; null = cost is reimbursed by the terms
 * @param agreed who agreed to a change in the middle of a period; null when it begins with a period
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferScheme(
        OfferType type,
        Purpose purpose,
        Audience audience,
        EarnPlan earn,
        Timing timing,
        Stacking stacking,
        Accounting accounting,
        Recovery recovery,
        Contract contract,
        Agreement agreed) {

    /** What the vendor wants. */
    public enum Objective {
        NEW_CUSTOMERS,
        ATTACH,
        GROWTH,
        RENEWALS,
        ENABLEMENT,
        AWARENESS
    }

    /** What a partner is to do. */
    public enum Behavior {
        SELL,
        GROW,
        RENEW,
        STOCK,
        CERTIFY,
        REFER,
        PROMOTE,
        RECOMMEND,
        ENTER_MARKET,
        USE_FUNDS
    }

    /**
     * Why there is such an offer.
     *
     * @param owner the person or team that answers for it
     * @param primaryKpi code of the one number it is measured by, such as {@code INCREMENTAL_REVENUE}
     */
    public record Purpose(Objective objective, Behavior behavior, String owner, String primaryKpi) {}

    /**
     * Whom it is for; an empty list leaves a property open. A pilot is an offer limited to a region or segment.
     *
     * @param enrollment whether a partner must enroll first
     * @param acceptance whether a partner must have accepted the terms of this very version
     */
    public record Audience(
            List<String> partnerTypes,
            List<String> tiers,
            List<String> regions,
            List<String> specializations,
            List<String> segments,
            List<String> lifecycleStages,
            boolean enrollment,
            boolean acceptance) {

        /** Everybody, without enrollment. */
        public static final Audience EVERYBODY =
                new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, false);

        public Audience {
            partnerTypes = sorted(partnerTypes);
            tiers = sorted(tiers);
            regions = sorted(regions);
            specializations = sorted(specializations);
            segments = sorted(segments);
            lifecycleStages = sorted(lifecycleStages);
        }

        private static List<String> sorted(List<String> codes) {
            return codes == null ? List.of() : List.copyOf(new TreeSet<>(codes));
        }
    }

    /** How long one earning period is. */
    public enum Period {
        CLAIM(0),
        MONTH(1),
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        /** Zero for a period that is one claim. */
        public int months() {
            return months;
        }

        /** The last day of the period that a day lies in; the day itself where each claim is a period. */
        public LocalDate lastDay(LocalDate day) {
            if (months == 0) {
                return day;
            }
            int first = (day.getMonthValue() - 1) / months * months + 1;
            return day.withDayOfMonth(1).withMonth(first).plusMonths(months).minusDays(1);
        }
    }

    /** Whose exchange rate counts when currencies differ. */
    public enum RateDate {
        INVOICE,
        APPROVAL,
        PAYMENT,
        PERIOD_END
    }

    public record Timing(Period period, RateDate rateDate) {}

    /** Whether it may be earned beside other offers on the same lines. */
    public enum Stacking {
        WITH_ALL,
        NOT_WITH_SAME_TYPE,
        ALONE
    }

    /** How it is booked. */
    public enum Treatment {
        REDUCTION_OF_REVENUE,
        MARKETING_EXPENSE,
        SELLING_EXPENSE
    }

    /** The tax document behind a payment. */
    public enum TaxDocument {
        /** The law asks for none. */
        NONE,
        /** The partner's tax invoice, or the vendor's self-billing in its name. */
        PARTNER_INVOICE,
        /** The vendor's credit note, which reduces its own tax. */
        CREDIT_NOTE,
        /** Income of a person. */
        PERSONAL_INCOME
    }

    /**
     * @param glCode general-ledger account of the expense or reduction, 4 to 8 digits
     * @param taxDocument null = the usual one for the kind of the offer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Accounting(Treatment treatment, String glCode, TaxDocument taxDocument) {

        public Accounting(Treatment treatment, String glCode) {
            this(treatment, glCode, null);
        }
    }

    /**
     * What is taken back.
     *
     * @param guaranteeDays days after the sale in which a cancelation takes the reward back
     * @param proRata true takes back only the part of the time that is left; false the whole
     */
    public record Recovery(int guaranteeDays, boolean proRata) {}

    /**
     * What a partner agrees to.
     *
     * @param standardTerms version of the standard terms, such as {@code 2026-01}
     * @param addendum what this offer adds; null = nothing
     */
    public record Contract(String standardTerms, String addendum) {}

    /** Whether a person is rewarded, and not the partner. */
    public boolean paysPerson() {
        return earn != null && earn.payee() == EarnPlan.Payee.SALESPERSON;
    }

    /** Whether each line of a claim is about one unit: something sold, a certificate, a lead. */
    public boolean countsUnits() {
        return earn != null && (type.earning() == OfferType.Earning.ACTS || paysPerson());
    }

    /** What the booking says, or the usual document for the kind of the type. */
    public TaxDocument taxDocument() {
        if (accounting != null && accounting.taxDocument() != null) {
            return accounting.taxDocument();
        }
        return switch (type == null ? "" : type.kind()) {
            case "MDF", "COOP" -> TaxDocument.PARTNER_INVOICE;
            case "REBATE", "COMMISSION", "BONUS" -> TaxDocument.CREDIT_NOTE;
            case "SPIFF", "BOUNTY" -> TaxDocument.PERSONAL_INCOME;
            default -> TaxDocument.NONE;
        };
    }

    /** Persons who agreed to a change in the middle of a period. */
    public record Agreement(String sales, String finance, String operations) {}
}
