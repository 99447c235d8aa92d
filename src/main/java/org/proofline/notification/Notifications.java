package org.proofline.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages to people: in the portal and by mail, through a transactional outbox, delivered after commit. */
public interface Notifications {

    /** @param link path in the portal */
    record Message(UUID id, String username, String title, String text, String link, Instant at, boolean read) {}

    /** Newest first. */
    List<Message> of(String username, int limit);

    long unread(String username);

    void markRead(String username, UUID messageId);
}
