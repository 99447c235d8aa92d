package org.proofline.payout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.payout.bank.BankMessageReader;
import org.proofline.payout.bank.BankReport;
import org.proofline.payout.bank.BankReport.TransferReport;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class BankIntake implements BankMessages {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final MessageLog log;
    private final MessageTargets targets;
    private final Settlements settlements;
    private final ApplicationEventPublisher events;

    BankIntake(MessageLog log, MessageTargets targets, Settlements settlements, ApplicationEventPublisher events) {
        this.log = log;
        this.targets = targets;
        this.settlements = settlements;
        this.events = events;
    }

    @Override
    public Intake take(InputStream message) {
        requireReconciler();
        byte[] content = content(message);
        return take(BankMessageReader.read(content), content);
    }

    @Override
    public Intake takeErpStatus(InputStream csv) {
        requireReconciler();
        byte[] content = content(csv);
        return take(ErpStatus.read(content), content);
    }

    private Intake take(BankReport report, byte[] content) {
        log.queue();
        Intake intake = log.knows(report.kind(), report.messageId()) ? repeated(report) : applied(report, content);
        events.publishEvent(new BankMessageTaken(intake));
        return intake;
    }

    private Intake repeated(BankReport report) {
        UUID id = log.idOf(report.kind(), report.messageId());
        List<Effect> effects = report.transfers().stream()
                .map(transfer -> new Effect(
                        transfer.endToEndId(),
                        EndToEndId.parse(transfer.endToEndId()).orElse(null),
                        "UNCHANGED",
                        "A message with this id was taken in before."))
                .toList();
        return new Intake(id, report.kind(), report.messageId(), true, effects);
    }

    private Intake applied(BankReport report, byte[] content) {
        UUID id = log.add(report.kind(), report.messageId(), content);
        List<Effect> effects = new ArrayList<>();
        Set<UUID> runs = new LinkedHashSet<>();
        for (TransferReport transfer : targets.transfers(report)) {
            effects.add(targets.find(transfer.endToEndId())
                    .map(payment -> effect(payment, transfer, runs))
                    .orElseGet(() -> new Effect(
                            transfer.endToEndId(), null, "UNKNOWN", "No payment of ours has this end-to-end id.")));
        }
        log.add(id, effects);
        runs.forEach(targets::answered);
        return new Intake(id, report.kind(), report.messageId(), false, List.copyOf(effects));
    }

    private Effect effect(Payment payment, TransferReport transfer, Set<UUID> runs) {
        if (payment.runId() != null) {
            targets.requireNeitherMakerNorReleaser(payment.runId());
            runs.add(payment.runId());
        }
        Settlements.Change change = settlements.apply(payment, transfer);
        return new Effect(transfer.endToEndId(), payment.id(), change.status(), change.explanation());
    }

    private static void requireReconciler() {
        if (!Duty.actor().isSystem()) {
            Duty.require(Duty.RECONCILER);
        }
    }

    private static byte[] content(InputStream message) {
        try {
            byte[] content = message.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw new DomainException(
                        DomainException.Kind.TOO_LARGE, "TOO_LARGE", "The message has more than 20 MiB.", List.of());
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
