package org.proofline.payout;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RunLineRepository extends Repository<RunLine, UUID> {

    List<RunLine> saveAllAndFlush(Iterable<RunLine> lines);

    /** What is in the run, without what was taken out. */
    List<RunLine> findByRunIdAndRemovedAtIsNullOrderById(UUID runId);
}
