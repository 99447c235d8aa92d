package org.proofline.sales;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Streams rows into the stage by COPY, in the running transaction; nothing else may use its connection meanwhile. */
final class StageCopy implements AutoCloseable {

    private static final String COPY = "copy sales.stage from stdin";
    private static final int FULL = 256 * 1024;

    private final UUID batch;
    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FULL + 4096);

    StageCopy(DataSource source, UUID batch) {
        this.batch = batch;
        try {
            copy = DataSourceUtils.getConnection(source)
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(COPY);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void add(LineDraft line) {
        line.appendTo(buffer, batch);
        if (buffer.length() >= FULL) {
            flush();
        }
    }

    void finish() {
        flush();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Gives up what was not finished. */
    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static UncategorizedSQLException failed(SQLException cause) {
        return new UncategorizedSQLException("sales lines by COPY", COPY, cause);
    }
}
