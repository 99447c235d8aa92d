package org.proofline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/**
 * Costs that are booked before anybody is paid. Co-op money: partners earn it by their sales, and the cost accrues at the sale (expense against accrued liability, posted
 * with the date of the sale while that period is open) and the partner's money of the fund grows by it, an open deficit
 * first. Development funds: the cost of an approved activity accrues when it was performed. A settlement relieves what
 * accrued, so that its cost is not booked twice; what expires or is not claimed is released.
 */
public interface CoopAccruals {

    /**
     * @param key idempotency key; the second accrual with the same key changes nothing
     * @param saleDate a day of the fund
     */
    record Accrual(String fundCode, UUID partnerId, Money amount, String key, LocalDate saleDate) {}

    /**
     * @param key idempotency key
     * @param cause the payment
     */
    record Settlement(String key, Subject cause, UUID claimId, String fundCode, UUID partnerId, Money amount) {}

    /**
     * An approved activity that took place.
     *
     * @param requestId the fund request, whose reservation this is the cost of
     * @param amount what is still reserved for it
     * @param performedOn the activity's last day; the entry carries it while that period is open
     */
    record Performance(String fundCode, UUID partnerId, UUID requestId, Money amount, LocalDate performedOn) {}

    /**
     * An activity that took place without a fund request, once it is claimed.
     *
     * @param amount what the claim is likely to come to, or what was approved of it; zero once it is refused
     */
    record ClaimedPerformance(String fundCode, UUID partnerId, UUID claimId, Money amount, LocalDate performedOn) {}

    /** One partner's accruals on a fund. */
    record OfPartner(UUID partnerId, Standing standing) {}

    /**
     * How an accrual stands.
     *
     * @param accrued from sales, less what was taken back by returns, and from performed activities
     * @param relieved by settlements
     * @param released because the money expired or was not claimed
     * @param open still owed; below zero after returns of what was settled already
     * @param variance what settlements cost above what had accrued, opening entries for example
     */
    record Standing(Money accrued, Money relieved, Money released, Money open, Money variance) {}

    void accrue(Accrual accrual);

    /**
     * A return or credit note takes an accrual back; what is spent already becomes a deficit, which blocks reservations
     * and is filled by the next accruals.
     */
    void reverse(Accrual accrual);

    /** Once per request; what of its reservation is given back later is released. */
    void perform(Performance performance);

    /** Brings what accrued for the claim to this amount. */
    void perform(ClaimedPerformance performance);

    /** Each partner with accruals on the fund. */
    List<OfPartner> ofFund(String fundCode);

    /**
     * The cost of a rebate accrues at the sale as well, but no money of the fund: that comes when the rebate is paid.
     */
    void accrueCost(Accrual accrual);

    /** A return or credit note takes the accrual of a rebate's cost back. */
    void reverseCost(Accrual accrual);

    /**
     * What a partner owes back of a settled rebate: its return had reversed the accrual already, so the cost of the receivable
     * goes against that and is not taken off twice. Does nothing where nothing was reversed.
     */
    void recover(Settlement receivable);

    /** What accrued before goes off against the cost of a settlement; does nothing where nothing accrued. */
    void relieve(Settlement settlement);

    Standing standing(String fundCode, UUID partnerId);
}
