package org.proofline.notification.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proofline.notification.Notifications;
import org.proofline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages people find in the portal. */
@Component
@Transactional(readOnly = true)
class MessageTable implements Notifications {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    MessageTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void add(String username, String title, String text, String link) {
        jdbc.sql("insert into notification.message (id, username, title, text, link, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(clock),
                        username,
                        title,
                        text,
                        link,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Message> of(String username, int limit) {
        return jdbc.sql("select id, username, title, text, link, at, read from notification.message where username = ?"
                        + " order by at desc, id desc limit ?")
                .params(username, Math.max(1, Math.min(limit, MOST)))
                .query((row, n) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("link"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("read")))
                .list();
    }

    @Override
    public long unread(String username) {
        return jdbc.sql("select count(*) from notification.message where username = ? and not read")
                .params(username)
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public void markRead(String username, UUID messageId) {
        jdbc.sql("update notification.message set read = true where id = ? and username = ?")
                .params(messageId, username)
                .update();
    }
}
