package org.proofline.evidence.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the document workers run.
 *
 * @param count how many JVMs at most, 0 for one more than there are processors, but three at least; each works on one document at a time and starts when first needed
 * @param heap heap of one worker
 * @param startLimit after which a worker that does not come up counts as unavailable
 * @param queueLimit how long a document waits for a free worker
 * @param detectLimit after which a worker is killed that finds out what a file is, without the time it waits for a processor
 * @param extractLimit after which a worker is killed that reads a file, without the time it waits for a processor
 * @param timeLimit after which a worker is killed in any case: by the clock, for all that is done with one file together
 * @param workbookLimit the same for a workbook of sales, which may be eight times as large as proof
 * @param documentsEach after how many documents a worker is replaced by a fresh one
 * @param networkBan who keeps workers off the network
 * @param mainClass of the worker
 */
record WorkerSettings(
        @DefaultValue("0") int count,
        @DefaultValue("512MB") DataSize heap,
        @DefaultValue("60s") Duration startLimit,
        @DefaultValue("60s") Duration queueLimit,
        @DefaultValue("10s") Duration detectLimit,
        @DefaultValue("25s") Duration extractLimit,
        @DefaultValue("30s") Duration timeLimit,
        @DefaultValue("120s") Duration workbookLimit,
        @DefaultValue("100") int documentsEach,
        @DefaultValue("AUTO") NetworkBan.By networkBan,
        @DefaultValue("org.proofline.evidence.worker.WorkerMain") String mainClass) {

    WorkerSettings {
        count = count > 0 ? count : 1 + Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /** One file is read at a time, and a second worker looks at the header of the next. */
    WorkerSettings forWorkbooks() {
        return new WorkerSettings(
                2,
                heap,
                startLimit,
                queueLimit,
                workbookLimit,
                workbookLimit,
                workbookLimit,
                workbookLimit,
                documentsEach,
                networkBan,
                mainClass);
    }
}
