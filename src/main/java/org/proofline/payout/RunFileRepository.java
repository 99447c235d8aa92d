package org.proofline.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.payout.PaymentRuns.BankFile;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RunFileRepository extends Repository<RunFile, UUID> {

    RunFile save(RunFile file);

    Optional<RunFile> findByRunIdAndKind(UUID runId, String kind);

    @Query(
            """
            select new org.proofline.payout.PaymentRuns$BankFile(f.runId, f.madeAt) from RunFile f
            where f.kind = :kind and f.madeAt > :moment order by f.madeAt
            """)
    List<BankFile> made(String kind, Instant moment);
}
