package org.proofline.adjudication;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.proofline.claims.Claim;
import org.proofline.claims.PastClaims;
import org.proofline.claims.PastClaims.Peer;
import org.proofline.claims.PastClaims.Vicinity;
import org.springframework.stereotype.Component;

/**
 * Reads what stands around a claim, with one statement; what is common to all claims is read once an hour. Claims far below
 * their offer's limit are spared: none of the rules could say enough of them to be worth it.
 */
@Component
class Surroundings {

    private static final Duration BACK = Duration.ofDays(365);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PastClaims pastClaims;
    private final SharedAccounts accounts;
    private final SaleLook sales;
    private final AttendeeLists attendees;
    private final Clock clock;
    private volatile Common common;

    private record Common(Instant at, List<Peer> peers) {}

    Surroundings(PastClaims pastClaims, SharedAccounts accounts, SaleLook sales, AttendeeLists attendees, Clock clock) {
        this.sales = sales;
        this.attendees = attendees;
        this.pastClaims = pastClaims;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Empty for a draft. Of a reward, which bills nobody's cost, and of a claim too small to be looked at no other claims. */
    Optional<Around> of(Dossier dossier) {
        return dossier.claim().submittedAt() == null
                ? Optional.empty()
                : Optional.of(attendees.with(dossier, sales.with(dossier, claims(dossier))));
    }

    private Around claims(Dossier dossier) {
        Claim claim = dossier.claim();
        List<String> shared = accounts.of(claim.partnerId());
        if (dossier.reward() != null || !isWorth(dossier)) {
            return Around.spared(shared).billed(accounts.billed(dossier));
        }
        Vicinity vicinity = pastClaims.around(
                claim.partnerId(),
                claim.id(),
                claim.submittedAt().minus(BACK),
                claim.submittedAt().minus(Duration.ofHours(RiskBook.IN_FORCE.number("F10", "hours"))));
        return new Around(vicinity.past(), common().peers(), shared)
                .sent(vicinity.sent())
                .billed(accounts.billed(dossier));
    }

    private static boolean isWorth(Dossier dossier) {
        BigDecimal share = BigDecimal.valueOf(RiskBook.IN_FORCE.number("F5", "share"));
        return LimitRules.limit(dossier)
                .map(limit -> LimitRules.net(dossier.claim()).multiply(HUNDRED).compareTo(limit.multiply(share)) >= 0)
                .orElse(true);
    }

    private Common common() {
        Instant now = clock.instant();
        Common known = common;
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
            known = new Common(now, pastClaims.newest());
            common = known;
        }
        return known;
    }
}
