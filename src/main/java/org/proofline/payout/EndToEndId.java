package org.proofline.payout;

import java.util.Optional;
import java.util.UUID;

/** An id as the bank sees it: 32 hex characters, because 35 characters are allowed and a UUID with dashes has 36. */
final class EndToEndId {

    private EndToEndId() {}

    static String of(UUID id) {
        return id.toString().replace("-", "");
    }

    /** Empty for what is no id of ours. */
    static Optional<UUID> parse(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{32}")) {
            return Optional.empty();
        }
        return Optional.of(new UUID(
                Long.parseUnsignedLong(text.substring(0, 16), 16), Long.parseUnsignedLong(text.substring(16), 16)));
    }
}
