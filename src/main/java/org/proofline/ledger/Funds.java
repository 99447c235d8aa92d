package org.proofline.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * Funds and their allocations to partners. All movements are journal entries; the balances are rows of their own that
 * only the posting trigger changes and that a check keeps at or above zero. A movement that finds no money throws
 * CONFLICT with code {@code INSUFFICIENT_FUNDS} and moves nothing.
 */
public interface Funds {

    /** @param currency of the whole fund */
    record Fund(
            String code, String name, String payingEntity, String currency, LocalDate validFrom, LocalDate validTo) {}

    /**
     * Balance of a fund, or of one partner's allocation within it. available = allocated − reserved − committed − paid
     * − expired.
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
            Money available) {}

    Fund create(Fund fund);

    /** Gives a partner money of the fund; {@code opening} marks it as an opening entry. */
    void allocate(String fundCode, UUID partnerId, Money amount, boolean opening, String key);

    /** Sets money aside for an approved fund request. */
    void reserve(String fundCode, UUID partnerId, UUID requestId, Money amount);

    /** Gives a reservation, or what is left of it, back. */
    void release(String fundCode, UUID partnerId, UUID requestId, Money amount);

    /**
     * Commits money for an approved claim: first from the reservation of the fund request (if any), the rest from what
     * is available.
     *
     * @param requestId the fund request or null
     * @param fromReservation the part taken out of the reservation; zero without a request
     */
    void commit(String fundCode, UUID partnerId, UUID claimId, UUID requestId, Money amount, Money fromReservation);

    /** Committed money becomes consumed when it is settled. */
    void consume(String fundCode, UUID partnerId, UUID paymentId, Money amount);

    /** Settled money comes back to the fund (clawback), or a settlement is undone (bank return). */
    void restore(String fundCode, UUID partnerId, UUID causeId, Money amount, boolean toCommitted);

    /** What is still reserved for a fund request. */
    Money reservedFor(String fundCode, UUID requestId);

    FundBalance balance(String fundCode, UUID partnerId);

    /** The whole fund; partners must use {@link #balance(String, UUID)}. */
    FundBalance total(String fundCode);

    List<Fund> all();

    /** The allocations of one partner over all funds. */
    List<FundBalance> ofPartner(UUID partnerId);
}
