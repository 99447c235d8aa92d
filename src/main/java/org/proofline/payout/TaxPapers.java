package org.proofline.payout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.Partners;
import org.proofline.payout.TaxDocuments.TaxDocument;
import org.proofline.payout.TaxRule.Treatment;
import org.proofline.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what the vendor writes itself. The number is taken last, because others wait for it. */
@Component
class TaxPapers {

    private static final TaxRule CORRECTION = new TaxRule(Treatment.CORRECTION, BigDecimal.ZERO);

    private final TaxDocumentTable table;
    private final PayingEntities entities;
    private final Partners partners;
    private final BankProfiles profiles;
    private final ApplicationEventPublisher events;

    TaxPapers(
            TaxDocumentTable table,
            PayingEntities entities,
            Partners partners,
            BankProfiles profiles,
            ApplicationEventPublisher events) {
        this.table = table;
        this.entities = entities;
        this.partners = partners;
        this.profiles = profiles;
        this.events = events;
    }

    /** What the payment's tax is computed by. */
    TaxRule rule(Payment payment) {
        return TaxRule.of(entities.get(payment.payingEntity()), profiles.taxOf(payment.partnerId()));
    }

    /** The partner's invoice, written by the vendor in its name. */
    void selfBill(Payment payment) {
        TaxDocument document =
                write(payment, "SELF_BILLING", "SB", payment.amount(), payment.taxAdded(), rule(payment));
        payment.papers().documented(document.id());
    }

    /** The vendor's own note over a reward, at the rate at which it goes out. */
    TaxDocument creditNote(Payment payment) {
        Money none = Money.zero(payment.amount().currency());
        TaxDocument document = write(payment, "CREDIT_NOTE", "CM", payment.owed(), none, CORRECTION);
        payment.papers().documented(document.id());
        return document;
    }

    TaxDocument given(Payment payment, TaxDocument document) {
        TaxDocument kept = table.add(document, null);
        payment.papers().documented(kept.id());
        payment.taxed(kept.tax());
        events.publishEvent(new TaxDocumentEvent(payment.claimId(), kept));
        return kept;
    }

    private TaxDocument write(Payment payment, String kind, String prefix, Money net, Money tax, TaxRule rule) {
        String series = prefix + "-" + entities.today(payment.payingEntity()).getYear();
        String number = "%s-%06d".formatted(series, table.next(series));
        byte[] content = TaxDocumentPdf.of(sheet(payment, kind, number, net, tax, rule));
        TaxDocument written = new TaxDocument(
                table.nextId(),
                kind,
                number,
                entities.today(payment.payingEntity()),
                payment.id(),
                payment.partnerId(),
                payment.payingEntity(),
                net,
                tax,
                rule.treatment().name(),
                null,
                TaxSheet.sha256(content),
                Duty.actor().username(),
                null);
        TaxDocument kept = table.add(written, content);
        events.publishEvent(new TaxDocumentEvent(payment.claimId(), kept));
        return kept;
    }

    /** What the payment is for was rendered when the claim was accepted, which is when the payment came into being. */
    private TaxSheet sheet(Payment payment, String kind, String number, Money net, Money tax, TaxRule rule) {
        UUID partner = payment.partnerId();
        PayingEntity entity = entities.get(payment.payingEntity());
        boolean selfBilled = kind.equals("SELF_BILLING");
        List<String> theirs =
                TaxSheet.partner(partners.get(partner), profiles.of(partner).verified(), profiles.taxOf(partner));
        List<String> ours = TaxSheet.entity(entity);
        return new TaxSheet(
                selfBilled,
                number,
                entities.today(entity.code()),
                LocalDate.ofInstant(payment.toItem().createdAt(), entity.zone()),
                selfBilled ? theirs : ours,
                selfBilled ? ours : theirs,
                payment.claimNumber(),
                net,
                tax,
                rule);
    }
}
