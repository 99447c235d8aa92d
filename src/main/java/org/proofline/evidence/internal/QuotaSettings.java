package org.proofline.evidence.internal;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much a partner may upload, unless the table {@code evidence.quota} says otherwise for it.
 *
 * @param dayBytes in one day (UTC)
 * @param dayFiles in one day (UTC)
 * @param totalBytes of all days together
 * @param totalFiles of all days together
 * @param openUploads how many uploads in parts may be unfinished at a time
 */
record QuotaSettings(
        @DefaultValue("20GB") DataSize dayBytes,
        @DefaultValue("20000") int dayFiles,
        @DefaultValue("500GB") DataSize totalBytes,
        @DefaultValue("1000000") int totalFiles,
        @DefaultValue("50") int openUploads) {}
