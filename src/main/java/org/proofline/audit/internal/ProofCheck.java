package org.proofline.audit.internal;

import java.util.List;
import java.util.Optional;
import org.proofline.audit.Audit.Broken;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Checks the stored proof: each row names the hash that the sealed trail names, and the bytes still give it. */
@Component
class ProofCheck {

    private static final String KIND = "DOCUMENT";

    private static final List<Probe> PROBES = List.of(
            new Probe(
                    KIND,
                    """
                    select ev.subject_id from audit.audit_event ev
                      left join evidence.document d on d.id = ev.subject_id
                    where ev.type = 'DOCUMENT_ADDED' and d.sha256 is distinct from ev.after->>'sha256'
                    order by ev.no limit 1
                    """,
                    "The document %s was deleted or its hash was changed: the trail knows it with another one."),
            new Probe(
                    KIND,
                    """
                    select d.id from evidence.document d
                    where not exists (
                      select from audit.audit_event ev where ev.subject_id = d.id and ev.type = 'DOCUMENT_ADDED')
                    order by d.id limit 1
                    """,
                    "The document %s was slipped in: the trail does not know of its upload."));

    private final Evidence evidence;
    private final JdbcTemplate jdbc;

    ProofCheck(Evidence evidence, JdbcTemplate jdbc) {
        this.evidence = evidence;
        this.jdbc = jdbc;
    }

    /** @return a row that is not what the trail says; empty when there is none */
    Optional<Broken> brokenRow() {
        return PROBES.stream().flatMap(probe -> probe.ask(jdbc).stream()).findFirst();
    }

    /** Reads all stored bytes again: needs time, but no transaction. */
    Optional<Broken> brokenBytes() {
        return evidence.broken().stream().findFirst().map(ProofCheck::altered);
    }

    private static Broken altered(Document document) {
        return new Broken(
                KIND,
                document.id().toString(),
                "The stored bytes of the document " + document.id() + " (" + document.requirement()
                        + ") are missing or no longer give the SHA-256 " + document.sha256() + ".");
    }

    long documents() {
        Long count = jdbc.queryForObject("select count(*) from evidence.document", Long.class);
        return count == null ? 0 : count;
    }
}
