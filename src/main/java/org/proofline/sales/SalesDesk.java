package org.proofline.sales;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SalesDesk implements Sales {

    private final LineBook book;
    private final DataSource source;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SalesDesk(LineBook book, DataSource source, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.source = source;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Recorded record(SalesOwner owner, List<Given> lines) {
        if (lines.isEmpty() || lines.size() > MOST_AT_ONCE) {
            throw DomainException.invalid(
                    "LINES_COUNT", "Send 1 to " + MOST_AT_ONCE + " lines in 'lines', and more of them as a file.");
        }
        UUID batch = Ids.next(clock);
        List<SalesMistake> mistakes = new ArrayList<>();
        stage(batch, owner, lines, mistakes);
        book.lock(owner);
        long known = book.removeKnown(batch, owner);
        mistakes.addAll(book.removeContradictions(batch, owner));
        refuse(mistakes);
        long recorded = book.record(batch, null, owner, actor().username(), clock.instant());
        book.clear(batch);
        if (recorded > 0) {
            Map<String, Object> after = Map.of("recorded", recorded, "known", known, "source", owner.source());
            events.publishEvent(new SalesEvent(batch, "SALES_LINES_RECORDED", null, after));
        }
        return new Recorded(recorded, known);
    }

    private void stage(UUID batch, SalesOwner owner, List<Given> lines, List<SalesMistake> mistakes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        RowReader reader = new RowReader(owner, today, mistakes::add);
        try (StageCopy copy = new StageCopy(source, batch)) {
            for (int i = 0; i < lines.size(); i++) {
                LineDraft line = reader.read(i, lines.get(i).values());
                if (line != null) {
                    copy.add(line);
                }
            }
            copy.finish();
        }
    }

    private static void refuse(List<SalesMistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw DomainException.invalid(
                    "SALES_LINES_INVALID",
                    "Nothing was recorded: some lines have mistakes.",
                    mistakes.stream()
                            .map(m -> new FieldError(
                                    "lines[" + m.row() + "]." + m.column(), m.code(), m.reason() + " " + m.mend()))
                            .toList());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> lines(UUID partnerId, LocalDate from, LocalDate to, long after, int limit) {
        requireSight(partnerId);
        return book.lines(partnerId, from, to, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> units(UUID partnerId, LocalDate from, LocalDate to, Collection<String> references) {
        requireSight(partnerId);
        return references.isEmpty() ? List.of() : book.units(partnerId, from, to, references);
    }

    private static void requireSight(UUID partnerId) {
        Actor actor = actor();
        if (actor.isPartner() && !actor.partnerId().equals(partnerId)) {
            throw DomainException.notFound("partner");
        }
    }

    private static Actor actor() {
        return ActionContext.current().actor();
    }
}
