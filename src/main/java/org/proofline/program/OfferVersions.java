package org.proofline.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code program.offer_version}; the offer itself is kept as the document it was written as. */
@Repository
class OfferVersions {

    /** A format of its own: what is stored for years must not follow the settings of the web interface. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final String SELECT =
            """
            select content, state, revision, matrix_version, authors,
              exists (select 1 from program.offer_retirement r where r.version_id = v.id) as retired
            from program.offer_version v where\s""";

    private static final String IN_FORCE =
            """
            state = 'PUBLISHED' and valid_from <= :on and (valid_to is null or valid_to >= :on)
              and not exists (select 1 from program.offer_version later
                where later.code = v.code and later.version > v.version and later.state = 'PUBLISHED'
                  and later.valid_from <= :on and (later.valid_to is null or later.valid_to >= :on)
                  and not exists (select 1 from program.offer_retirement r
                    where r.version_id = later.id and r.last_day < :on))
              and not exists (select 1 from program.offer_retirement r where r.version_id = v.id and r.last_day < :on)
            """;

    private final JdbcClient jdbc;

    OfferVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OfferVersion> find(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(OfferVersions::version)
                .optional();
    }

    Optional<OfferVersion> lock(UUID id) {
        return jdbc.sql(SELECT + "id = :id for update of v")
                .param("id", id)
                .query(OfferVersions::version)
                .optional();
    }

    List<Offer> inForce(LocalDate on) {
        return jdbc.sql(SELECT + IN_FORCE + " order by code")
                .param("on", on)
                .query((row, n) -> version(row, n).offer())
                .list();
    }

    Optional<Offer> inForce(String code, LocalDate on) {
        return jdbc.sql(SELECT + "code = :code and " + IN_FORCE)
                .param("code", code)
                .param("on", on)
                .query((row, n) -> version(row, n).offer())
                .optional();
    }

    List<Offer> drafts() {
        return jdbc.sql(SELECT + "state in ('DRAFT', 'SENT', 'CHECKED') order by code, version")
                .query((row, n) -> version(row, n).offer())
                .list();
    }

    /** Two authors at the same time get different numbers: the second one waits for the first. */
    int nextVersion(String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('program.offer:' || :code))")
                .param("code", code)
                .query((row, n) -> 0)
                .single();
        return jdbc.sql("select coalesce(max(version), 0) + 1 from program.offer_version where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    void insert(Offer offer, int matrixVersion, String author, Instant now) {
        jdbc.sql(
                        """
                        insert into program.offer_version
                          (id, code, version, state, valid_from, valid_to, matrix_version, content, authors, drafted_at)
                        values (:id, :code, :version, 'DRAFT', :from, :to, :matrix, cast(:content as jsonb),
                          array[:author], :now)
                        """)
                .param("id", offer.versionId())
                .param("code", offer.code())
                .param("version", offer.version())
                .param("from", offer.validFrom())
                .param("to", offer.validTo())
                .param("matrix", matrixVersion)
                .param("content", write(offer))
                .param("author", author)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void rewrite(Offer offer, String author, Instant now) {
        jdbc.sql(
                        """
                        update program.offer_version set content = cast(:content as jsonb), valid_from = :from,
                          valid_to = :to, drafted_at = :now, state = 'DRAFT', revision = revision + 1, checked_by = null, checked_at = null,
                          sent_by = null, sent_at = null,
                          authors = case when :author = any (authors) then authors else authors || :author end
                        where id = :id
                        """)
                .param("id", offer.versionId())
                .param("from", offer.validFrom())
                .param("to", offer.validTo())
                .param("content", write(offer))
                .param("author", author)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void publish(UUID id, String person, Instant now) {
        jdbc.sql(
                        """
                        update program.offer_version
                        set state = 'PUBLISHED', published_by = :person, published_at = :now,
                          checked_by = coalesce(checked_by, :person), checked_at = coalesce(checked_at, :now)
                        where id = :id
                        """)
                .param("id", id)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void check(UUID id, String person, Instant now) {
        jdbc.sql(
                        """
                        update program.offer_version
                        set state = 'CHECKED', checked_by = :person, checked_at = :now where id = :id
                        """)
                .param("id", id)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void retire(UUID id, LocalDate lastDay, String reason, String person, Instant now) {
        jdbc.sql(
                        """
                        insert into program.offer_retirement (version_id, last_day, reason, retired_by, retired_at)
                        values (:id, :lastDay, :reason, :person, :now)
                        """)
                .param("id", id)
                .param("lastDay", lastDay)
                .param("reason", reason)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> describe(Offer offer) {
        return JSON.convertValue(offer, Map.class);
    }

    static JsonNode tree(Offer offer) {
        return JSON.valueToTree(offer);
    }

    /** Like what is stored, but typed by somebody: a name that no offer has is a mistake, not a leftover. */
    static Offer readTyped(JsonNode document) throws IOException {
        return JSON.readerFor(Offer.class)
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .readValue(JSON.treeAsTokens(document));
    }

    private static OfferVersion version(ResultSet row, int n) throws SQLException {
        return new OfferVersion(
                read(row.getString("content")),
                row.getString("state").equals("PUBLISHED"),
                row.getString("state").matches("SENT|CHECKED"),
                row.getLong("revision"),
                row.getInt("matrix_version"),
                List.of((String[]) row.getArray("authors").getArray()),
                row.getBoolean("retired"));
    }

    private static String write(Offer offer) {
        try {
            return JSON.writeValueAsString(offer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("offer " + offer.code() + " cannot be stored", e);
        }
    }

    static Offer read(String content) {
        try {
            return JSON.readValue(content, Offer.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored offer cannot be read", e);
        }
    }
}
