package org.proofline.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.ledger.RateFile.Rate;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class ExchangeRateBook implements ExchangeRates {

    private static final String SOURCE = "European Central Bank";
    private static final String EURO = "EUR";
    private static final int OLDEST_DAYS = 5;
    private static final int DIGITS = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final RateList list;

    ExchangeRateBook(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, RateList list) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.list = list;
    }

    @Override
    public RateImport propose(byte[] file) {
        String person = requireMaker();
        List<Rate> rates = RateFile.read(file);
        UUID id = Ids.next(clock);
        int first = jdbc.sql("insert into ledger.rate_import (id, source, sha256, proposed_by, proposed_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(id, SOURCE, sha256(file), person, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            throw DomainException.conflict("RATE_FILE_KNOWN", "This very file was taken in before.");
        }
        rates.forEach(rate -> insert(id, rate));
        RateImport taken = new RateImport(
                id,
                rates.size(),
                rates.stream().map(Rate::date).min(Comparator.naturalOrder()).orElseThrow(),
                rates.stream().map(Rate::date).max(Comparator.naturalOrder()).orElseThrow());
        events.publishEvent(new RatesChanged(
                id,
                "RATES_PROPOSED",
                new TreeMap<>(Map.of(
                        "rates",
                        taken.rates(),
                        "from",
                        taken.from().toString(),
                        "to",
                        taken.to().toString()))));
        return taken;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Taken> files(int limit) {
        return list.files(limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Published> on(LocalDate day) {
        return list.on(day.minusDays(OLDEST_DAYS), day);
    }

    @Override
    public void decide(UUID importId, boolean accepted) {
        String person = FundOwners.require();
        String maker = jdbc.sql("select proposed_by from ledger.rate_import where id = ?")
                .params(importId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> DomainException.notFound("file of rates"));
        if (maker.equals(person)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES", "You took these rates in, so another person must accept them.");
        }
        int first = jdbc.sql("insert into ledger.rate_import_decision (import_id, accepted, decided_by, decided_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(importId, accepted, person, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 0) {
            throw DomainException.conflict("CHANGE_DECIDED", "Somebody decided on these rates already.");
        }
        events.publishEvent(new RatesChanged(importId, accepted ? "RATES_ACCEPTED" : "RATES_REFUSED", Map.of()));
    }

    @Override
    @Transactional(readOnly = true)
    public Conversion convert(Money amount, String currency, LocalDate on) {
        String from = amount.currency().getCurrencyCode();
        return find(amount, currency, on)
                .orElseThrow(() -> missing(day(from, on).isEmpty() ? from : currency, on));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Conversion> find(Money amount, String currency, LocalDate on) {
        String from = amount.currency().getCurrencyCode();
        if (from.equals(currency)) {
            return Optional.of(new Conversion(amount, BigDecimal.ONE, on, "same currency", amount));
        }
        Optional<Day> given = day(from, on);
        Optional<Day> wanted = given.flatMap(day -> day(currency, day.date()));
        // Both rates are of one day: the last on which both are known.
        Optional<Day> same = from.equals(EURO) ? given : wanted.flatMap(day -> day(from, day.date()));
        return wanted.flatMap(to -> same.map(of -> convert(amount, Currency.getInstance(currency), of, to)));
    }

    private static Conversion convert(Money amount, Currency target, Day of, Day to) {
        BigDecimal exact = amount.amount().multiply(to.rate());
        Money converted =
                new Money(exact.divide(of.rate(), target.getDefaultFractionDigits(), RoundingMode.HALF_UP), target);
        BigDecimal factor = to.rate().divide(of.rate(), DIGITS, RoundingMode.HALF_UP);
        return new Conversion(amount, factor, to.date(), SOURCE, converted);
    }

    private record Day(LocalDate date, BigDecimal rate) {}

    /** The last accepted file wins where two name the same day. */
    private Optional<Day> day(String currency, LocalDate on) {
        if (currency.equals(EURO)) {
            return Optional.of(new Day(on, BigDecimal.ONE));
        }
        return jdbc.sql(
                        """
                        select r.rate_date as date, r.rate from ledger.exchange_rate r
                          join ledger.rate_import_decision d on d.import_id = r.import_id and d.accepted
                        where r.currency = :currency and r.rate_date between :oldest and :on
                        order by r.rate_date desc, d.decided_at desc limit 1
                        """)
                .param("currency", currency)
                .param("oldest", on.minusDays(OLDEST_DAYS))
                .param("on", on)
                .query((row, n) -> new Day(row.getObject("date", LocalDate.class), row.getBigDecimal("rate")))
                .optional();
    }

    private static DomainException missing(String currency, LocalDate on) {
        return DomainException.conflict(
                "RATE_MISSING",
                "There is no rate of " + currency + " for " + on
                        + ". Take in the European Central Bank's file of that day.");
    }

    private void insert(UUID id, Rate rate) {
        LedgerRefusals.translating(() -> jdbc.sql(
                        "insert into ledger.exchange_rate (import_id, currency, rate_date, rate) values (?, ?, ?, ?)")
                .params(id, rate.currency(), rate.date(), rate.rate())
                .update());
    }

    private static String requireMaker() {
        Actor actor = ActionContext.current().actor();
        return actor.hasRole("admin") ? actor.username() : FundOwners.require();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    record RatesChanged(UUID importId, String type, Map<String, Object> after) implements DomainEvent {

        @Override
        public Subject subject() {
            return Subject.of("EXCHANGE_RATES", importId);
        }
    }
}
