package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.proofline.insight.ClaimView.TimelineEntry;

/** One thing that happened: who, what, when, why. */
@Schema(name = "TimelineEntry")
record TimelineResource(Instant when, String type, String who, String what, String why, UUID subjectId) {

    static TimelineResource of(TimelineEntry entry) {
        return new TimelineResource(
                entry.at(), entry.type(), entry.who(), entry.what(), entry.why(), entry.subjectId());
    }
}
