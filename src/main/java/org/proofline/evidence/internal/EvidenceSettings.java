package org.proofline.evidence.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the document checks.
 *
 * @param maxFileSize of one upload
 * @param fileTypes the list of types that are taken
 * @param waitForText how long an upload waits for the text before it answers that this is still being read
 * @param maxText characters of text that are kept of one document
 * @param stagedGrace how long bytes may lie in the store that no document names
 * @param worker how the document workers run
 * @param clamav where the malware scanner listens
 * @param quota how much a partner may upload
 * @param upload how uploads in parts run
 */
@ConfigurationProperties("proofline.evidence")
record EvidenceSettings(
        @DefaultValue("25MB") DataSize maxFileSize,
        @DefaultValue("classpath:evidence/file-types.yaml") Resource fileTypes,
        @DefaultValue("5s") Duration waitForText,
        @DefaultValue("200000") int maxText,
        @DefaultValue("24h") Duration stagedGrace,
        @DefaultValue WorkerSettings worker,
        @DefaultValue ScannerSettings clamav,
        @DefaultValue QuotaSettings quota,
        @DefaultValue UploadSettings upload) {}
