package org.proofline.adjudication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.adjudication.SmallSplits.Limited;
import org.proofline.adjudication.SmallSplits.Split;
import org.proofline.claims.ClaimRewards;
import org.proofline.claims.PastClaims;
import org.proofline.claims.PastClaims.PastClaim;
import org.proofline.claims.PastClaims.Straight;
import org.proofline.program.Offers;
import org.proofline.shared.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is found among claims that went straight through. */
@Service
@Transactional
class SplitDesk implements Splits {

    private final PastClaims claims;
    private final Offers offers;
    private final SplitTable table;
    private final WatchingBook book;

    SplitDesk(PastClaims claims, Offers offers, SplitTable table, WatchingBook book) {
        this.claims = claims;
        this.offers = offers;
        this.table = table;
        this.book = book;
    }

    @Override
    public int days() {
        return RiskBook.IN_FORCE.number(LimitRules.STRUCTURING, "days");
    }

    @Override
    public void look(Collection<UUID> claimIds) {
        List<Straight> straight = claims.straightThrough(claimIds);
        if (straight.isEmpty()) {
            return;
        }
        Map<UUID, Optional<Money>> limits = straight.stream()
                .map(Straight::offerVersionId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::limit));
        Set<UUID> named = table.named(claimIds);
        straight.stream()
                .flatMap(each -> limited(each, limits).stream())
                .collect(Collectors.groupingBy(Limited::partnerId))
                .values()
                .forEach(ofPartner -> SmallSplits.of(ofPartner, named, days()).forEach(this::keep));
    }

    /** Its claims are named even where the rule says less: what was looked at once is not looked at again. */
    private void keep(Split split) {
        UUID newest = split.newest().id();
        Watched hit = new Watched(RuleBook.finding(SmallSplits.RULE, split.facts()), newest.toString());
        if (book.keep(newest, hit)) {
            table.name(
                    newest,
                    hit.finding().key(),
                    split.unnamed().stream().map(PastClaim::id).toList());
        }
    }

    /** None for rewards: they reimburse no cost, so no supplier's bill was split. */
    private Optional<Money> limit(UUID offerVersionId) {
        return Optional.of(offers.version(offerVersionId))
                .filter(offer -> !ClaimRewards.pays(offer))
                .map(offer -> offer.terms().straightThroughUpTo());
    }

    private static Optional<Limited> limited(Straight straight, Map<UUID, Optional<Money>> limits) {
        return limits.get(straight.offerVersionId())
                .filter(limit -> limit.currency()
                        .getCurrencyCode()
                        .equals(straight.claim().currency()))
                .map(Money::amount)
                .map(limit -> new Limited(straight.claim(), straight.partnerId(), limit));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> doubted(Collection<UUID> claimIds) {
        return claimIds.isEmpty() ? Set.of() : table.doubted(claimIds);
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> of(UUID hitClaimId, String finding) {
        return table.of(hitClaimId, finding);
    }
}
