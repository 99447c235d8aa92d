package org.proofline.ledger;

/**
 * The accounts of the journal. Fund accounts (FUND_…) encumber a budget; liability accounts follow what is owed. Each
 * entry balances per currency.
 */
public enum Account {
    /** Budget source: the counter-account of allocations and opening entries. */
    FUND_BUDGET,
    FUND_AVAILABLE,
    FUND_RESERVED,
    FUND_COMMITTED,
    FUND_CONSUMED,
    FUND_EXPIRED,
    /** Co-op reversals above the balance; blocks reservations and is filled first. */
    ACCRUAL_DEFICIT,
    /** Cost of partner incentives (expense side of the liability ledger). */
    INCENTIVE_EXPENSE,
    ACCRUED_LIABILITY,
    PARTNER_PAYABLE,
    /** Sent to the bank, not yet confirmed: must come to zero. */
    BANK_CLEARING,
    CASH,
    PARTNER_RECEIVABLE,
    TAX_WITHHELD,
    TAX_ADDED,
    CREDIT_MEMO,
    ERP_CLEARING,
    WRITE_OFF,
    FX_DIFFERENCE
}
