package org.proofline.program;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OfferReviewService implements OfferReview {

    private final OfferVersions versions;
    private final OfferEntries entries;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferReviewService(
            OfferVersions versions,
            OfferEntries entries,
            Offers offers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.entries = entries;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void send(UUID versionId) {
        String person = OfferOwners.require(false);
        OfferVersion version = locked(versionId);
        version.requireDraft();
        if (!version.authors().contains(person)) {
            throw DomainException.forbidden(
                    "NOT_AN_AUTHOR", "Only somebody who wrote on this draft sends it. You may check or publish it.");
        }
        Offer offer = version.offer();
        OfferCheck.requireAgreement(
                offer, versions.inForce(offer.code(), offer.validFrom()).isPresent());
        entries.send(versionId, person, clock.instant());
        tell(versionId, "OFFER_SENT", OfferVersions.describe(offer));
    }

    @Override
    public void check(UUID versionId) {
        requireWaiting(versionId);
        offers.check(versionId);
    }

    @Override
    public void publish(UUID versionId) {
        requireWaiting(versionId);
        offers.publish(versionId);
    }

    /** What its authors still write on is neither checked nor published. */
    private void requireWaiting(UUID versionId) {
        String person = OfferOwners.require(false);
        OfferVersion version = locked(versionId);
        version.requirePublishableBy(person);
        version.requireSent();
    }

    @Override
    public void sendBack(UUID versionId, String reason) {
        String person = OfferOwners.require(false);
        OfferVersion version = locked(versionId);
        version.requirePublishableBy(person);
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_MISSING", "Say what has to be changed, so that it can be.");
        }
        if (!entries.sendBack(versionId, reason.strip(), person, clock.instant())) {
            throw DomainException.conflict(
                    "OFFER_NOT_SENT", "This draft waits for nobody's check, so it cannot be sent back.");
        }
        tell(versionId, "OFFER_SENT_BACK", Map.of("code", version.offer().code(), "reason", reason.strip()));
    }

    private OfferVersion locked(UUID versionId) {
        return versions.lock(versionId).orElseThrow(() -> DomainException.notFound("offer"));
    }

    private void tell(UUID versionId, String type, Map<String, Object> after) {
        events.publishEvent(new OfferEvent(versionId, type, Map.of(), after));
    }
}
