package org.proofline.program;

/** The types of offers: the part of the taxonomy that says how a partner earns. */
public enum OfferType {
    MDF("MDF", Earning.COST),
    COOP_ACCRUAL("COOP", Earning.SALES),
    TRAINING_FEE("TRAINING", Earning.COST),
    VOLUME_REBATE("REBATE", Earning.SALES),
    GROWTH_REBATE("REBATE", Earning.SALES),
    STOCKING_DEPTH("REBATE", Earning.SALES),
    RENEWAL_BONUS("BONUS", Earning.SALES),
    PERFORMANCE_BONUS("BONUS", Earning.SALES),
    MARKET_ENTRY_BONUS("BONUS", Earning.SALES),
    CAMPAIGN_PARTICIPATION("BONUS", Earning.ACTS),
    ADVOCACY("BONUS", Earning.ACTS),
    FUND_UTILIZATION("BONUS", Earning.ACTS),
    SPIFF("SPIFF", Earning.SALES),
    CERTIFICATION_BOUNTY("BOUNTY", Earning.ACTS),
    REFERRAL_FEE("BOUNTY", Earning.SALES),
    FLAT_COMMISSION("COMMISSION", Earning.SALES),
    TIERED_COMMISSION("COMMISSION", Earning.SALES),
    REVENUE_SHARE("COMMISSION", Earning.SALES);

    /** What the money comes from. */
    public enum Earning {
        /** Cost is reimbursed. */
        COST,
        /** The recorded sales earn it. */
        SALES,
        /** Certificates, testimonials and the like earn it, each a line of a claim. */
        ACTS
    }

    private final String kind;
    private final Earning earning;

    OfferType(String kind, Earning earning) {
        this.kind = kind;
        this.earning = earning;
    }

    public Earning earning() {
        return earning;
    }

    /** The kind an offer of this type has. */
    public String kind() {
        return kind;
    }
}
