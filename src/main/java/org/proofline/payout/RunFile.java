package org.proofline.payout;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A file of a run, byte for byte as it goes out; written once. */
@Entity
@Table(schema = "payout", name = "run_file")
class RunFile implements Persistable<UUID> {

    static final String PAIN001 = "PAIN001";
    static final String ERP = "ERP";

    @Id
    private UUID id;

    private UUID runId;
    private String kind;
    private byte[] content;
    private Instant madeAt;

    RunFile() {}

    RunFile(UUID id, UUID runId, String kind, byte[] content, Instant madeAt) {
        this.id = id;
        this.runId = runId;
        this.kind = kind;
        this.content = content.clone();
        this.madeAt = madeAt;
    }

    byte[] content() {
        return content.clone();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
