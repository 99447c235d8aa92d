package org.proofline.evidence.internal;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.proofline.evidence.internal.UploadRows.Row;
import org.proofline.shared.DomainException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The bytes of uploads under way. An object is written before its row names it; objects that no row names, and uploads
 * that nobody went on with, are swept. An upload that got a part meanwhile is never among them.
 */
@Component
class UploadParts {

    private static final Logger LOG = LoggerFactory.getLogger(UploadParts.class);
    private static final int PAGE = 100;
    /** Longer than any part needs from its object to its row. */
    private static final Duration UNNAMED = Duration.ofHours(1);

    private final UploadRows rows;
    private final PartStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UploadSettings settings;

    UploadParts(
            UploadRows rows, PartStore store, TransactionTemplate transaction, Clock clock, EvidenceSettings settings) {
        this.rows = rows;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings.upload();
    }

    /** Keeps a part that begins where the last one ended. */
    void add(UUID id, long start, PartSpool part) {
        String object = store.put(id, part.file());
        boolean kept = false;
        try {
            transaction.executeWithoutResult(status -> {
                Row row = rows.lock(id).orElseThrow(() -> DomainException.notFound("upload"));
                requireNext(row, start);
                rows.addPart(id, start, part.size(), object, expiry());
            });
            kept = true;
        } finally {
            if (!kept) {
                store.delete(object);
            }
        }
    }

    /** @throws DomainException CONFLICT when a part that begins there is not the next one */
    void requireNext(Row row, long start) {
        if (row.documentId() != null || row.received() == row.size()) {
            throw DomainException.conflict("UPLOAD_FINISHED", Words.of("UPLOAD_FINISHED"));
        }
        if (row.received() != start) {
            throw DomainException.conflict("UPLOAD_OFFSET", Words.of("UPLOAD_OFFSET", start, row.received()));
        }
        if (rows.parts(row.id()).size() >= settings.mostParts()) {
            throw DomainException.conflict("UPLOAD_PARTS", Words.of("UPLOAD_PARTS", settings.mostParts()));
        }
    }

    /** The whole file; each part is opened when the one before has ended. */
    InputStream joined(UUID id) {
        Iterator<String> objects = rows.parts(id).iterator();
        return new SequenceInputStream(new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return objects.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return store.open(objects.next());
            }
        });
    }

    /** @return false while somebody else does it */
    boolean beginJoining(UUID id) {
        Instant now = clock.instant();
        return rows.beginJoining(id, now, now.minus(settings.joinLimit()), expiry());
    }

    /** @param documentId null when it failed and may be tried again */
    void endJoining(UUID id, UUID documentId) {
        List<String> objects = documentId == null ? List.of() : rows.parts(id);
        transaction.executeWithoutResult(status -> rows.endJoining(id, documentId));
        objects.forEach(store::delete);
    }

    void delete(UUID id) {
        List<String> objects = transaction.execute(status -> rows.delete(id));
        (objects == null ? Collections.<String>emptyList() : objects).forEach(store::delete);
    }

    Instant expiry() {
        return clock.instant().plus(settings.keep());
    }

    @Scheduled(cron = "0 27 * * * *", zone = "UTC")
    void sweep() {
        Instant now = clock.instant();
        int swept = sweep(now, now.minus(UNNAMED));
        if (swept > 0) {
            LOG.info("Gave up {} unfinished uploads or parts of them", swept);
        }
    }

    /**
     * @param now uploads that expired before go
     * @param unnamed parts that no upload names go when they were written before
     */
    int sweep(Instant now, Instant unnamed) {
        int swept = 0;
        List<UUID> page = rows.expired(now, PAGE);
        while (!page.isEmpty()) {
            page.forEach(id -> giveUp(id, now));
            swept += page.size();
            page = rows.expired(now, PAGE);
        }
        for (String object : store.writtenBefore(unnamed)) {
            if (!rows.names(object)) {
                store.delete(object);
                swept++;
            }
        }
        return swept;
    }

    /** A part may have come meanwhile. */
    private void giveUp(UUID id, Instant now) {
        List<String> objects = transaction.execute(status -> rows.lock(id)
                .filter(row -> row.expiresAt().isBefore(now))
                .map(row -> rows.delete(id))
                .orElse(List.of()));
        (objects == null ? Collections.<String>emptyList() : objects).forEach(store::delete);
    }
}
