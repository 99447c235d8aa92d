package org.proofline.partner;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class WatchListService implements WatchList {

    private final PartnerRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WatchListService(PartnerRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Watch> of(UUID partnerId) {
        PartnerAccess.requireStaff();
        return row(partnerId).watch();
    }

    @Override
    public void put(UUID partnerId, String reason) {
        String person = PartnerAccess.requireWatcher();
        String why = said(reason);
        PartnerRow row = row(partnerId);
        if (row.watch().isEmpty()) {
            row.watch(new Watch(why, person, clock.instant()));
            rows.saveAndFlush(row);
            tell(partnerId, "PARTNER_WATCHED", why, true);
        }
    }

    @Override
    public void lift(UUID partnerId, String reason) {
        String person = PartnerAccess.requireWatchLifter();
        String why = said(reason);
        PartnerRow row = row(partnerId);
        Watch watch = row.watch()
                .orElseThrow(() ->
                        DomainException.conflict("NOT_WATCHED", "This partner is not on the watch list any more."));
        if (watch.by().equals(person)) {
            throw DomainException.forbidden(
                    "SECOND_PERSON", "You put this partner on the watch list; another person takes it off.");
        }
        row.watch(null);
        rows.saveAndFlush(row);
        tell(partnerId, "PARTNER_WATCH_LIFTED", why, false);
    }

    private static String said(String reason) {
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_MISSING", "Say why, for whoever looks at it later.");
        }
        return reason.strip();
    }

    private void tell(UUID partnerId, String type, String reason, boolean watched) {
        events.publishEvent(
                new PartnerEvent(partnerId, type, reason, Map.of("watched", !watched), Map.of("watched", watched)));
    }

    private PartnerRow row(UUID partnerId) {
        return rows.findById(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
    }
}
