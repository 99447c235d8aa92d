package org.proofline.demo;

import static org.proofline.program.earn.EarnPlan.Counts.PAID;
import static org.proofline.program.earn.EarnPlan.Payee.SALESPERSON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proofline.program.OfferScheme.Behavior;
import org.proofline.program.OfferScheme.Objective;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.OfferType;
import org.proofline.program.earn.CapKind;
import org.proofline.program.earn.Dimension;
import org.proofline.program.earn.EarnFormula;
import org.proofline.program.earn.EarnFormula.Growth;
import org.proofline.program.earn.EarnFormula.Matrix;
import org.proofline.program.earn.EarnFormula.Matrix.Cell;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.EarnPlan.BelowZero;
import org.proofline.program.earn.Factor;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Selection;
import org.proofline.program.earn.Tier;

/** One example of each type of offer. The figures are small, so that a person can follow them on paper. */
final class OfferExamples {

    private OfferExamples() {}

    static List<OfferExample> all() {
        return List.of(
                mdf(),
                coopAccrual(),
                fundUtilization(),
                volumeRebate(),
                growthRebate(),
                stockingDepth(),
                renewalBonus(),
                performanceBonus(),
                marketEntryBonus(),
                campaignParticipation(),
                advocacy(),
                spiff(),
                certificationBounty(),
                referralFee(),
                flatCommission(),
                tieredCommission(),
                revenueShare());
    }

    private static OfferExample mdf() {
        return OfferExample.of(
                        OfferType.MDF,
                        "MDF-CAMPAIGN",
                        "Campaign MDF",
                        "Half of the cost of a campaign, agreed beforehand.",
                        "MULTI_TOUCH")
                .wants(Objective.AWARENESS, Behavior.PROMOTE, "PIPELINE_PER_MDF_UNIT")
                .earning(Period.CLAIM, null);
    }

    private static OfferExample coopAccrual() {
        return OfferExample.of(
                        OfferType.COOP_ACCRUAL,
                        "COOP-ACCRUAL",
                        "Co-op accrual",
                        "Two per cent of your paid purchases become co-op money.",
                        "DIGITAL_AD")
                .wants(Objective.AWARENESS, Behavior.PROMOTE, "MDF_UTILIZATION")
                .earning(Period.MONTH, plan(percent("2")).counting(PAID));
    }

    private static OfferExample fundUtilization() {
        return OfferExample.of(
                        OfferType.FUND_UTILIZATION,
                        "FUND-USE",
                        "Fund utilization bonus",
                        "Five per cent of the marketing money you used, if you used four fifths of it.",
                        "MULTI_TOUCH")
                .wants(Objective.AWARENESS, Behavior.USE_FUNDS, "MDF_UTILIZATION")
                .earning(
                        Period.HALF_YEAR,
                        plan(new EarnFormula.Mix(
                                Metric.NET_VALUE,
                                group("USED"),
                                List.of(Factor.from("80", "1")),
                                new EarnFormula.Only(group("USED"), percent("5")))));
    }

    private static OfferExample volumeRebate() {
        return OfferExample.of(
                        OfferType.VOLUME_REBATE,
                        "REBATE-VOLUME",
                        "Quarterly volume rebate",
                        "A tiered rebate on your sales of a quarter.",
                        "REBATE_VOLUME")
                .wants(Objective.GROWTH, Behavior.SELL, "INCREMENTAL_REVENUE")
                .earning(
                        Period.QUARTER,
                        plan(steps("0:1", "50000:2", "150000:3")).capped(CapKind.PERIOD, "25000.00"));
    }

    private static OfferExample growthRebate() {
        return OfferExample.of(
                        OfferType.GROWTH_REBATE,
                        "REBATE-GROWTH",
                        "Growth rebate",
                        "A rebate on what you sell more than in the same quarter of last year.",
                        "REBATE_VOLUME")
                .wants(Objective.GROWTH, Behavior.GROW, "INCREMENTAL_REVENUE")
                .signed("Sales to companies of your own group do not count as growth.")
                .earning(
                        Period.QUARTER,
                        plan(new Growth(
                                Metric.NET_VALUE,
                                Growth.Measured.PERCENT,
                                Growth.On.INCREASE,
                                new BigDecimal("10000"),
                                tiers("10:2", "20:4"))));
    }

    private static OfferExample stockingDepth() {
        return OfferExample.of(
                        OfferType.STOCKING_DEPTH,
                        "STOCK-DEPTH",
                        "Stocking bonus",
                        "An amount for each unit you keep in stock, from 200 units.",
                        "REBATE_VOLUME")
                .wants(Objective.GROWTH, Behavior.STOCK, "FILL_RATE")
                .only(List.of("DISTRIBUTOR"), List.of())
                .earning(
                        Period.MONTH,
                        plan(new EarnFormula.Minimum(
                                Metric.QUANTITY, new BigDecimal("200"), new EarnFormula.Flat(Rate.perUnit("0.35")))));
    }

    private static OfferExample renewalBonus() {
        return OfferExample.of(
                        OfferType.RENEWAL_BONUS,
                        "RENEWAL-BONUS",
                        "Renewal bonus",
                        "Part of each renewal.",
                        "REBATE_VOLUME")
                .wants(Objective.RENEWALS, Behavior.RENEW, "RENEWAL_RATE")
                .earning(
                        Period.QUARTER,
                        plan(new EarnFormula.Tiers(Reading.TOTAL, Metric.COUNT, 0, tiers("1:3", "3:4.5")))
                                .onlyLines(Selection.of(Dimension.CUSTOMER_TYPE, "RENEWAL")));
    }

    private static OfferExample performanceBonus() {
        return OfferExample.of(
                        OfferType.PERFORMANCE_BONUS,
                        "STRETCH-BONUS",
                        "Stretch bonus",
                        "A sum for reaching a stretch target.",
                        "REBATE_VOLUME")
                .wants(Objective.GROWTH, Behavior.SELL, "INCREMENTAL_REVENUE")
                .earning(
                        Period.QUARTER,
                        plan(new EarnFormula.Tiers(
                                Reading.TOTAL,
                                Metric.NET_VALUE,
                                0,
                                List.of(
                                        Tier.from("100000", Rate.lump("2000")),
                                        Tier.from("120000", Rate.lump("3500"))))));
    }

    private static OfferExample marketEntryBonus() {
        return OfferExample.of(
                        OfferType.MARKET_ENTRY_BONUS,
                        "MARKET-ENTRY",
                        "Market entry bonus",
                        "A sum for each of your first five customers in the Nordics.",
                        "SPIFF_SALE")
                .wants(Objective.NEW_CUSTOMERS, Behavior.ENTER_MARKET, "ACTIVATION_RATE")
                .only(List.of(), List.of("NORDICS"))
                .earning(
                        Period.YEAR,
                        plan(perLine("500"))
                                .onlyLines(Selection.of(Dimension.REGION, "NORDICS")
                                        .and(Selection.of(Dimension.CUSTOMER_TYPE, "NEW")))
                                .capped(CapKind.PARTNER, "2500.00"));
    }

    private static OfferExample campaignParticipation() {
        return OfferExample.of(
                        OfferType.CAMPAIGN_PARTICIPATION,
                        "CAMPAIGN-BONUS",
                        "Campaign bonus",
                        "A sum for each campaign run by our playbook.",
                        "MULTI_TOUCH")
                .wants(Objective.AWARENESS, Behavior.PROMOTE, "PARTICIPATION_RATE")
                .earning(Period.HALF_YEAR, plan(perLine("300")).capped(CapKind.PERIOD, "900.00"));
    }

    private static OfferExample advocacy() {
        return OfferExample.of(
                        OfferType.ADVOCACY,
                        "ADVOCACY",
                        "Advocacy",
                        "A sum for each testimonial, filmed case study or talk.",
                        "SYNDICATED_CONTENT",
                        "CONTENT_VIDEO",
                        "EVENT_SEMINAR")
                .wants(Objective.AWARENESS, Behavior.RECOMMEND, "PARTNER_INFLUENCED_REVENUE")
                .earning(
                        Period.CLAIM,
                        plan(new Matrix(
                                List.of(Dimension.PRODUCT_GROUP),
                                List.of(
                                        new Cell(List.of("SYNDICATED_CONTENT"), perLine("150")),
                                        new Cell(List.of("CONTENT_VIDEO"), perLine("500")),
                                        new Cell(List.of("EVENT_SEMINAR"), perLine("300"))))));
    }

    private static OfferExample spiff() {
        return OfferExample.of(
                        OfferType.SPIFF,
                        "SPIFF-LAUNCH",
                        "Launch SPIFF",
                        "A fixed reward per sale for the salesperson.",
                        "SPIFF_SALE")
                .wants(Objective.NEW_CUSTOMERS, Behavior.SELL, "MONTHLY_SALES_VOLUME")
                .earning(
                        Period.MONTH,
                        plan(new EarnFormula.Flat(Rate.perUnit("50")))
                                .counting(PAID)
                                .paidTo(SALESPERSON)
                                .onlyLines(group("LAUNCH"))
                                .capped(CapKind.PERIOD, "1000.00"));
    }

    private static OfferExample certificationBounty() {
        return OfferExample.of(
                        OfferType.CERTIFICATION_BOUNTY,
                        "CERT-BOUNTY",
                        "Certification bounty",
                        "A fixed amount per person and certificate.",
                        "EXAM_TRAINING")
                .wants(Objective.ENABLEMENT, Behavior.CERTIFY, "ONBOARDING_COMPLETION")
                .earning(Period.QUARTER, plan(perLine("200")).capped(CapKind.PERIOD, "2000.00"));
    }

    private static OfferExample referralFee() {
        return OfferExample.of(
                        OfferType.REFERRAL_FEE,
                        "REFERRAL-FEE",
                        "Referral fee",
                        "A fixed amount for each lead that we qualified.",
                        "DEAL_INFLUENCE")
                .wants(Objective.NEW_CUSTOMERS, Behavior.REFER, "LEAD_TO_DEAL_CONVERSION")
                .only(List.of("REFERRAL", "ADVISOR"), List.of())
                .earning(Period.MONTH, plan(perLine("75")).onlyLines(group("QUALIFIED_LEAD")));
    }

    private static OfferExample flatCommission() {
        return OfferExample.of(
                        OfferType.FLAT_COMMISSION,
                        "COMMISSION-FLAT",
                        "Commission",
                        "The same part of each sale.",
                        "SPIFF_SALE")
                .wants(Objective.NEW_CUSTOMERS, Behavior.SELL, "MONTHLY_SALES_VOLUME")
                .earning(Period.MONTH, plan(percent("8")));
    }

    private static OfferExample tieredCommission() {
        return OfferExample.of(
                        OfferType.TIERED_COMMISSION,
                        "COMMISSION-TIERED",
                        "Tiered commission",
                        "A part of each sale that rises with what you sell.",
                        "SPIFF_SALE")
                .wants(Objective.GROWTH, Behavior.SELL, "INCREMENTAL_REVENUE")
                .earning(Period.QUARTER, plan(steps("0:5", "100000:6", "125000:7")));
    }

    private static OfferExample revenueShare() {
        return OfferExample.of(
                        OfferType.REVENUE_SHARE,
                        "REVENUE-SHARE",
                        "Revenue share",
                        "A part of what the customers you brought pay us.",
                        "DEAL_INFLUENCE")
                .wants(Objective.RENEWALS, Behavior.REFER, "PARTNER_SOURCED_ARR")
                .only(List.of("AGENCY"), List.of())
                .earning(
                        Period.MONTH,
                        plan(new EarnFormula.ByPartnerTier(Map.of("GOLD", new BigDecimal("1.25")), percent("20")))
                                .counting(PAID)
                                .belowZero(BelowZero.OWE));
    }

    private static EarnPlan plan(EarnFormula formula) {
        return EarnPlan.of("EUR", formula);
    }

    private static EarnFormula percent(String value) {
        return new EarnFormula.Flat(Rate.percent(value));
    }

    private static EarnFormula perLine(String value) {
        return new EarnFormula.Flat(Rate.perLine(value));
    }

    private static EarnFormula steps(String... tiers) {
        return new EarnFormula.Tiers(Reading.STEPPED, Metric.NET_VALUE, 0, tiers(tiers));
    }

    /** Tiers written as {@code from:percent}. */
    private static List<Tier> tiers(String... tiers) {
        return Stream.of(tiers)
                .map(tier -> tier.split(":"))
                .map(tier -> Tier.from(tier[0], Rate.percent(tier[1])))
                .toList();
    }

    private static Selection group(String group) {
        return Selection.of(Dimension.PRODUCT_GROUP, group);
    }
}
