package org.proofline.payout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.payout.TaxDocuments.TaxDocument;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored tax documents, and the numbers of those that the vendor writes. */
@Component
class TaxDocumentTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    TaxDocumentTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    /** The next number of a series; other transactions wait for this one, so that none is left out. */
    long next(String series) {
        return jdbc.sql(
                        """
                        insert into payout.document_counter as c (series, last) values (:series, 1)
                        on conflict (series) do update set last = c.last + 1 returning last
                        """)
                .param("series", series)
                .query(Long.class)
                .single();
    }

    /** @param content null for what lies with the evidence */
    TaxDocument add(TaxDocument document, byte[] content) {
        jdbc.sql(
                        """
                        insert into payout.tax_document (id, kind, number, issued_on, item_id, partner_id, paying_entity,
                          currency, net, tax, treatment, evidence_id, content, sha256, made_by, made_at)
                        values (:id, :kind, :number, :on, :item, :partner, :entity, :currency, :net, :tax, :treatment,
                          :evidence, :content, :sha256, :by, :at)
                        """)
                .param("id", document.id())
                .param("kind", document.kind())
                .param("number", document.number())
                .param("on", document.issuedOn())
                .param("item", document.paymentId())
                .param("partner", document.partnerId())
                .param("entity", document.payingEntity())
                .param("currency", document.net().currency().getCurrencyCode())
                .param("net", document.net().amount())
                .param("tax", document.tax().amount())
                .param("treatment", document.treatment())
                .param("evidence", document.evidenceId())
                .param("content", content)
                .param("sha256", document.sha256())
                .param("by", document.madeBy())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(document.id()).orElseThrow();
    }

    Optional<TaxDocument> find(UUID id) {
        return jdbc.sql("select * from payout.tax_document where id = ?")
                .param(id)
                .query(TaxDocumentTable::read)
                .optional();
    }

    /** Of the payment, or of an earlier attempt to pay the same claim. */
    List<TaxDocument> ofPayment(UUID itemId) {
        return jdbc.sql(
                        """
                        select d.* from payout.tax_document d join payout.item i on i.tax_document_id = d.id
                        where i.id = ?
                        """)
                .param(itemId)
                .query(TaxDocumentTable::read)
                .list();
    }

    boolean isUsed(UUID partnerId, String number) {
        return jdbc.sql(
                        """
                        select exists (select from payout.tax_document
                          where partner_id = ? and number = ? and kind = 'PARTNER_INVOICE')
                        """)
                .params(partnerId, number)
                .query(Boolean.class)
                .single();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("select content from payout.tax_document where id = ? and content is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    private static TaxDocument read(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new TaxDocument(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("item_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("paying_entity"),
                Money.of(row.getBigDecimal("net"), currency),
                Money.of(row.getBigDecimal("tax"), currency),
                row.getString("treatment"),
                row.getObject("evidence_id", UUID.class),
                row.getString("sha256"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
