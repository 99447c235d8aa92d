package org.proofline.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class OfferService implements Offers {

    private final OfferVersions versions;
    private final ProofMatrixService matrix;
    private final OfferWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, Offer> published = new ConcurrentHashMap<>();

    OfferService(
            OfferVersions versions,
            ProofMatrixService matrix,
            OfferWords words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.matrix = matrix;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> claimableBy(String partnerCode, LocalDate on) {
        return versions.inForce(on).stream()
                .filter(offer -> offer.terms().claimable())
                .filter(offer -> offer.terms().partnerCodes().isEmpty()
                        || offer.terms().partnerCodes().contains(partnerCode))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> catalog(LocalDate on) {
        return versions.inForce(on);
    }

    @Override
    @Transactional(readOnly = true)
    public Offer inForce(String offerCode, LocalDate on) {
        return versions.inForce(offerCode, on).orElseThrow(() -> DomainException.notFound("offer"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Offer> findInForce(String offerCode, LocalDate on) {
        return versions.inForce(offerCode, on);
    }

    @Override
    @Transactional(readOnly = true)
    public Offer version(UUID versionId) {
        Offer known = published.get(versionId);
        if (known != null) {
            return known;
        }
        OfferVersion version = versions.find(versionId).orElseThrow(() -> DomainException.notFound("offer"));
        if (version.published()) {
            published.put(versionId, version.offer());
        }
        return version.offer();
    }

    @Override
    public Offer draft(Offer offer) {
        String author = OfferOwners.require(true);
        OfferCheck.requireSound(offer, matrix.activityTypes().keySet());
        return drafted(offer.versionId() == null ? create(offer, author) : rewrite(offer, author));
    }

    @Override
    public Offer rewrite(Offer offer, long seen) {
        String author = OfferOwners.require(true);
        locked(offer.versionId()).requireRevision(seen);
        OfferCheck.requireSound(offer, matrix.activityTypes().keySet());
        return drafted(rewrite(offer, author));
    }

    private Offer drafted(Offer saved) {
        events.publishEvent(
                new OfferEvent(saved.versionId(), "OFFER_DRAFTED", Map.of(), OfferVersions.describe(saved)));
        return saved;
    }

    private OfferVersion locked(UUID versionId) {
        return versions.lock(versionId).orElseThrow(() -> DomainException.notFound("offer"));
    }

    @Override
    public Offer publish(UUID versionId) {
        String person = OfferOwners.require(false);
        OfferVersion version = locked(versionId);
        version.requirePublishableBy(person);
        Offer offer = version.offer();
        Map<String, Object> before = versions.inForce(offer.code(), offer.validFrom())
                .map(OfferVersions::describe)
                .orElse(Map.of());
        OfferCheck.requireAgreement(offer, !before.isEmpty());
        versions.publish(versionId, person, clock.instant());
        events.publishEvent(new OfferEvent(versionId, "OFFER_PUBLISHED", before, OfferVersions.describe(offer)));
        return offer;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Offer> drafts() {
        return versions.drafts();
    }

    @Override
    public Offer check(UUID versionId) {
        String person = OfferOwners.require(false);
        OfferVersion version = locked(versionId);
        version.requirePublishableBy(person);
        versions.check(versionId, person, clock.instant());
        events.publishEvent(
                new OfferEvent(versionId, "OFFER_CHECKED", Map.of(), OfferVersions.describe(version.offer())));
        return version.offer();
    }

    @Override
    public void retire(UUID versionId, LocalDate lastDay, String reason) {
        String person = OfferOwners.require(false);
        OfferVersion version = locked(versionId);
        OfferCheck.requireRetirable(version, lastDay, reason);
        versions.retire(versionId, lastDay, reason, person, clock.instant());
        events.publishEvent(new OfferEvent(
                versionId,
                "OFFER_RETIRED",
                Map.of(),
                Map.of("code", version.offer().code(), "lastDay", lastDay.toString(), "reason", reason)));
    }

    @Override
    public List<String> inPlainWords(Offer offer, Locale locale) {
        return words.of(offer, locale);
    }

    private Offer create(Offer offer, String author) {
        Offer numbered = offer.identified(Ids.next(clock), versions.nextVersion(offer.code()));
        versions.insert(numbered, matrix.latestVersion(), author, clock.instant());
        return numbered;
    }

    private Offer rewrite(Offer offer, String author) {
        OfferVersion stored = locked(offer.versionId());
        stored.requireDraft();
        if (!stored.offer().code().equals(offer.code())) {
            throw DomainException.invalid("OFFER_CODE", "The code of an offer cannot change. Draft a new offer.");
        }
        Offer numbered = offer.identified(offer.versionId(), stored.offer().version());
        versions.rewrite(numbered, author, clock.instant());
        return numbered;
    }
}
