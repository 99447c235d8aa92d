package org.proofline.evidence.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each partner may upload, and did. */
@Component
class Quotas {

    private static final long MEGABYTE = 1024 * 1024;

    private static final String LIMITS =
            """
            (select coalesce(max(day_bytes), :dayBytes) as day_bytes, coalesce(max(day_files), :dayFiles) as day_files,
                    coalesce(max(total_bytes), :totalBytes) as total_bytes,
                    coalesce(max(total_files), :totalFiles) as total_files
             from evidence.quota where partner_id = :partner)
            """;

    /** Adds and checks in one statement; the row stays locked until the end of the transaction. */
    private static final String TAKE =
            """
            with l as %s
            insert into evidence.usage as u (partner_id, day, day_bytes, day_files, total_bytes, total_files)
            select :partner, :today, :size, 1, :size, 1 from l
            where :size <= least(l.day_bytes, l.total_bytes) and 1 <= least(l.day_files, l.total_files)
            on conflict (partner_id) do update
              set day = excluded.day,
                  day_bytes = case when u.day = excluded.day then u.day_bytes else 0 end + excluded.day_bytes,
                  day_files = case when u.day = excluded.day then u.day_files else 0 end + 1,
                  total_bytes = u.total_bytes + excluded.total_bytes,
                  total_files = u.total_files + 1
              where (select case when u.day = excluded.day then u.day_bytes else 0 end + excluded.day_bytes <= l.day_bytes
                        and case when u.day = excluded.day then u.day_files else 0 end < l.day_files
                        and u.total_bytes + excluded.total_bytes <= l.total_bytes
                        and u.total_files < l.total_files
                     from l)
            """
                    .formatted(LIMITS);

    private static final String STATE =
            """
            select l.day_bytes as day_bytes_limit, l.day_files as day_files_limit, l.total_bytes as total_bytes_limit,
              l.total_files as total_files_limit,
              case when u.day = :today then u.day_bytes else 0 end as day_bytes,
              case when u.day = :today then u.day_files else 0 end as day_files,
              coalesce(u.total_bytes, 0) as total_bytes, coalesce(u.total_files, 0) as total_files
            from %s l left join evidence.usage u on u.partner_id = :partner
            """
                    .formatted(LIMITS);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final QuotaSettings usual;

    Quotas(JdbcClient jdbc, Clock clock, EvidenceSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.usual = settings.quota();
    }

    private record State(
            long dayBytesLimit,
            int dayFilesLimit,
            long totalBytesLimit,
            int totalFilesLimit,
            long dayBytes,
            int dayFiles,
            long totalBytes,
            int totalFiles) {

        boolean dayIsOver(long size) {
            return dayBytes + size > dayBytesLimit || dayFiles + 1 > dayFilesLimit;
        }

        boolean totalIsOver(long size) {
            return totalBytes + size > totalBytesLimit || totalFiles + 1 > totalFilesLimit;
        }
    }

    /** Asks before the work begins; only {@link #take} decides. */
    void requireRoom(UUID partnerId, long size, String fileName) {
        State state = state(partnerId);
        if (state.totalIsOver(size) || state.dayIsOver(size)) {
            throw refusal(state, size, fileName);
        }
    }

    /**
     * Counts a file, in the transaction that writes its row.
     *
     * @throws DomainException CONFLICT {@code DOC_QUOTA_DAY} or {@code DOC_QUOTA_TOTAL} when it would be too much
     */
    void take(UUID partnerId, long size, String fileName) {
        int taken = about(jdbc.sql(TAKE), partnerId).param("size", size).update();
        if (taken == 0) {
            throw refusal(state(partnerId), size, fileName);
        }
    }

    private static DomainException refusal(State state, long size, String fileName) {
        return state.totalIsOver(size)
                ? refusal(
                        "DOC_QUOTA_TOTAL",
                        fileName,
                        state.totalBytesLimit(),
                        state.totalFilesLimit(),
                        state.totalBytes(),
                        state.totalFiles())
                : refusal(
                        "DOC_QUOTA_DAY",
                        fileName,
                        state.dayBytesLimit(),
                        state.dayFilesLimit(),
                        state.dayBytes(),
                        state.dayFiles());
    }

    private static DomainException refusal(
            String code, String fileName, long bytesLimit, int filesLimit, long bytes, int files) {
        return Words.refusal(
                DomainException.Kind.CONFLICT,
                "file",
                code,
                fileName,
                bytesLimit / MEGABYTE,
                filesLimit,
                (bytes + MEGABYTE - 1) / MEGABYTE,
                files);
    }

    private State state(UUID partnerId) {
        return about(jdbc.sql(STATE), partnerId).query(State.class).single();
    }

    private JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, UUID partnerId) {
        return statement
                .param("partner", partnerId)
                .param("today", LocalDate.now(clock.withZone(ZoneOffset.UTC)))
                .param("dayBytes", usual.dayBytes().toBytes())
                .param("dayFiles", usual.dayFiles())
                .param("totalBytes", usual.totalBytes().toBytes())
                .param("totalFiles", usual.totalFiles());
    }
}
