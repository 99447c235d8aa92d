package org.proofline.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/**
 * Funds and their allocations to partners. All movements are journal entries; the balances are rows of their own that
 * only the posting trigger changes and that a check keeps at or above zero. A movement that finds no money throws
 * CONFLICT with code {@code INSUFFICIENT_FUNDS} and moves nothing. After a fund's last day nothing new is given out
 * (CONFLICT {@code FUND_ENDED}), and what comes back to it expires at once.
 */
public interface Funds {

    /** @param currency of the whole fund */
    record Fund(
            String code, String name, String payingEntity, String currency, LocalDate validFrom, LocalDate validTo) {}

    /**
     * Balance of a fund, or of one partner's allocation within it. available = allocated − reserved − committed − paid
     * − expired. While a deficit (reversed accruals above the balance) is open, available is zero and the deficit
     * counts on the left side: available = allocated + deficit − reserved − committed − paid − expired.
     *
     * @param partnerId null for the whole fund
     */
    record FundBalance(
            Fund fund,
            UUID partnerId,
            Money allocated,
            Money reserved,
            Money committed,
            Money paid,
            Money expired,
            Money available,
            Money deficit) {}

    /**
     * A movement of committed money, caused by a payment or a clawback.
     *
     * @param key idempotency key; the second movement with the same key changes nothing
     * @param cause the payment or clawback
     * @param claimId the claim the money was committed for
     */
    record Movement(String key, String fundCode, UUID partnerId, Subject cause, UUID claimId, Money amount) {}

    Fund create(Fund fund);

    /** Gives a partner money of the fund; {@code opening} marks it as an opening entry. */
    void allocate(String fundCode, UUID partnerId, Money amount, boolean opening, String key);

    /**
     * Sets money aside for an approved fund request; each call sets more aside. CONFLICT {@code ACCRUAL_DEFICIT} while reversed accruals are not filled again.
     */
    void reserve(String fundCode, UUID partnerId, UUID requestId, Money amount);

    /** Gives a reservation, or what is left of it, back. Zero changes nothing. */
    void release(String fundCode, UUID partnerId, UUID requestId, Money amount);

    /**
     * Commits money for an approved claim: first from the reservation of the fund request (if any), the rest from what
     * is available.
     *
     * @param requestId the fund request or null
     * @param fromReservation the part taken out of the reservation; zero without a request
     */
    void commit(String fundCode, UUID partnerId, UUID claimId, UUID requestId, Money amount, Money fromReservation);

    /**
     * Committed money becomes consumed when it is settled: at most what is still committed for the claim, because what
     * was clawed back and then returned by the bank costs the fund nothing.
     */
    void consume(Movement movement);

    /**
     * Consumed money comes back.
     *
     * @param toCommitted true when a settlement is undone (bank return) and the claim is still to be paid: at most what
     *     the claim has consumed; false when the claim is clawed back and exactly this money is available again
     */
    void restore(Movement movement, boolean toCommitted);

    /** Takes back what a co-op accrual gave; what is spent already becomes a deficit that blocks reservations. */
    void reverseAllocation(String fundCode, UUID partnerId, Money amount, String key);

    /** Takes back what was allocated and nobody used; for transfers. */
    void withdraw(String fundCode, UUID partnerId, Money amount, String key);

    /**
     * Expires what is available of an ended fund; harmless when repeated. An open reservation protects its money: it
     * expires when it is released. Committed money stays. The entry carries the fund's last day while that period is
     * open. Does nothing before the end of the last day, which is a day in the zone of the paying entity.
     *
     * @return what expired now
     */
    Money expire(String fundCode, UUID partnerId);

    /** Money committed for a claim and not settled yet. */
    record OpenCommitment(UUID claimId, String fundCode, UUID partnerId, Money amount, Instant since) {}

    /** Approved and not settled, oldest first. */
    List<OpenCommitment> openCommitments();

    /** What is still reserved for a fund request. */
    Money reservedFor(String fundCode, UUID requestId);

    FundBalance balance(String fundCode, UUID partnerId);

    /** The whole fund; partners must use {@link #balance(String, UUID)}. */
    FundBalance total(String fundCode);

    List<Fund> all();

    /** The allocations of one partner over all funds. */
    List<FundBalance> ofPartner(UUID partnerId);
}
