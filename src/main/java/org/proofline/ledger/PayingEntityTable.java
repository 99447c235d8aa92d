package org.proofline.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.proofline.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Paying entities; changed by migrations only, so what was read once stays true while the application runs. */
@Component
class PayingEntityTable implements PayingEntities {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, PayingEntity> known = new ConcurrentHashMap<>();

    PayingEntityTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public PayingEntity get(String code) {
        PayingEntity cached = known.get(code == null ? "" : code);
        return cached != null ? cached : load(code);
    }

    @Override
    public List<PayingEntity> all() {
        return jdbc.sql("select * from ledger.paying_entity order by code")
                .query(PayingEntityTable::read)
                .list();
    }

    @Override
    public LocalDate today(String code) {
        return LocalDate.ofInstant(clock.instant(), get(code).zone());
    }

    private PayingEntity load(String code) {
        PayingEntity entity = jdbc.sql("select * from ledger.paying_entity where code = :code")
                .param("code", code)
                .query(PayingEntityTable::read)
                .optional()
                .orElseThrow(() -> DomainException.notFound("paying entity"));
        known.put(entity.code(), entity);
        return entity;
    }

    private static PayingEntity read(ResultSet row, int number) throws SQLException {
        return new PayingEntity(
                row.getString("code"),
                row.getString("name"),
                row.getString("currency"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("street"),
                row.getString("building_number"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("country"),
                row.getBigDecimal("standard_tax_percent"),
                row.getString("vat_id"),
                ZoneId.of(row.getString("zone")));
    }
}
