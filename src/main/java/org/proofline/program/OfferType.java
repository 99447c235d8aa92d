package org.proofline.program;

/** The types of offers: the part of the taxonomy that says how a partner earns. */
public enum OfferType {
    MDF("MDF"),
    COOP_ACCRUAL("COOP"),
    TRAINING_FEE("TRAINING"),
    VOLUME_REBATE("REBATE"),
    GROWTH_REBATE("REBATE"),
    STOCKING_DEPTH("REBATE"),
    RENEWAL_BONUS("BONUS"),
    PERFORMANCE_BONUS("BONUS"),
    MARKET_ENTRY_BONUS("BONUS"),
    CAMPAIGN_PARTICIPATION("BONUS"),
    ADVOCACY("BONUS"),
    FUND_UTILIZATION("BONUS"),
    SPIFF("SPIFF"),
    CERTIFICATION_BOUNTY("BOUNTY"),
    REFERRAL_FEE("BOUNTY"),
    FLAT_COMMISSION("COMMISSION"),
    TIERED_COMMISSION("COMMISSION"),
    REVENUE_SHARE("COMMISSION");

    private final String kind;

    OfferType(String kind) {
        this.kind = kind;
    }

    /** The kind an offer of this type has. */
    public String kind() {
        return kind;
    }
}
