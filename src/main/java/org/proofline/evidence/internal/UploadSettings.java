package org.proofline.evidence.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How uploads in parts run.
 *
 * @param partSize the largest part that is taken
 * @param smallestRest what is kept of a part whose connection broke; less is not worth an object
 * @param mostParts of one upload
 * @param keep how long an upload waits for its next part
 * @param joinLimit after which putting the parts together counts as broken off and may begin again
 */
record UploadSettings(
        @DefaultValue("4MB") DataSize partSize,
        @DefaultValue("16KB") DataSize smallestRest,
        @DefaultValue("1000") int mostParts,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("3m") Duration joinLimit) {}
