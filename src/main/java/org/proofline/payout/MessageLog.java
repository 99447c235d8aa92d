package org.proofline.payout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.proofline.payout.BankMessages.Effect;
import org.proofline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in, byte for byte, and what it did. Written once. */
@Component
class MessageLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One message after the other: two that name the same payments in different order would lock each other out. */
    void queue() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('payout.bank-messages', 0))")
                .query((row, n) -> 0)
                .list();
    }

    boolean knows(String kind, String messageId) {
        return jdbc.sql("select exists (select from payout.bank_message where kind = :kind and message_id = :id)")
                .param("kind", kind)
                .param("id", messageId)
                .query(Boolean.class)
                .single();
    }

    /** The id under which the same message was taken in before. */
    UUID idOf(String kind, String messageId) {
        return jdbc.sql("select id from payout.bank_message where kind = :kind and message_id = :id")
                .param("kind", kind)
                .param("id", messageId)
                .query(UUID.class)
                .single();
    }

    UUID add(String kind, String messageId, byte[] content) {
        UUID id = Ids.next(clock);
        jdbc.sql(
                        """
                        insert into payout.bank_message (id, kind, message_id, sha256, content, received_at, received_by)
                        values (:id, :kind, :messageId, :sha256, :content, :at, :by)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("messageId", messageId)
                .param("sha256", sha256(content))
                .param("content", content)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", Duty.actor().username())
                .update();
        return id;
    }

    void add(UUID messageId, List<Effect> effects) {
        for (int no = 0; no < effects.size(); no++) {
            Effect effect = effects.get(no);
            jdbc.sql("insert into payout.bank_message_effect values (:message, :no, :e2e, :item, :change, :text)")
                    .param("message", messageId)
                    .param("no", no + 1)
                    .param("e2e", effect.endToEndId())
                    .param("item", effect.itemId())
                    .param("change", effect.change())
                    .param("text", effect.explanation())
                    .update();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
