package org.proofline.program;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class OfferCatalogService implements OfferCatalog {

    private final OfferEntries entries;
    private final OfferVersions versions;
    private final ProofMatrix matrix;
    private final OfferWords words;
    private final Clock clock;

    OfferCatalogService(
            OfferEntries entries, OfferVersions versions, ProofMatrix matrix, OfferWords words, Clock clock) {
        this.entries = entries;
        this.versions = versions;
        this.matrix = matrix;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<OfferEntry> all() {
        OfferOwners.requireStaff();
        return entries.all(LocalDate.now(clock));
    }

    @Override
    public OfferEntry get(UUID versionId) {
        OfferOwners.requireStaff();
        return entries.one(versionId, LocalDate.now(clock)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("offer"));
    }

    @Override
    public List<OfferEntry> versions(String offerCode) {
        OfferOwners.requireStaff();
        return entries.versions(offerCode, LocalDate.now(clock));
    }

    @Override
    public OfferPreview preview(Offer offer, Set<String> unread, Locale locale) {
        OfferOwners.require(false);
        List<FieldError> mistakes = new ArrayList<>(
                OfferCheck.mistakes(offer, matrix.activityTypes().keySet()));
        mistakes.removeIf(mistake -> unread.contains(mistake.field()));
        Set<String> silent = new HashSet<>(unread);
        mistakes.forEach(mistake -> silent.add(mistake.field()));
        return new OfferPreview(words.of(offer, silent, locale), mistakes, agreementMissing(offer, silent));
    }

    private boolean agreementMissing(Offer offer, Set<String> silent) {
        return offer.scheme() != null
                && !silent.contains("validFrom")
                && !silent.contains("scheme.timing")
                && offer.code() != null
                && versions.inForce(offer.code(), offer.validFrom()).isPresent()
                && !SchemeCheck.isAgreed(offer);
    }
}
