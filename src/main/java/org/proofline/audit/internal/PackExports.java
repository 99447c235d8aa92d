package org.proofline.audit.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.proofline.audit.PackExported;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands packs out: complete or not at all, and never without a row in the trail. */
@Component
class PackExports {

    private final PackWriter writer;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackExports(
            PackWriter writer, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.writer = writer;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void export(UUID claimId, OutputStream target) {
        try {
            Path pack = Files.createTempFile("proofline-pack", ".zip");
            try {
                export(claimId, pack);
                Files.copy(pack, target);
            } finally {
                Files.deleteIfExists(pack);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pack of claim " + claimId + " was not handed out", e);
        }
    }

    private void export(UUID claimId, Path pack) throws IOException {
        MessageDigest digest = Hashes.digest();
        try (OutputStream file = new DigestOutputStream(Files.newOutputStream(pack), digest)) {
            writer.write(claimId, file);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        transaction.executeWithoutResult(
                status -> events.publishEvent(new PackExported(Ids.next(clock), claimId, sha256)));
    }
}
