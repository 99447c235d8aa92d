package org.proofline.notification.internal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.proofline.notification.internal.Outbox.Parcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the outbox. News go many at a time, because they only become rows of the same database; mails, and news of which
 * one failed, go one per transaction, so that one that cannot be delivered holds up no other.
 */
@Component
class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int NEWS_AT_ONCE = 50;

    private final Outbox outbox;
    private final NewsDesk news;
    private final MailDesk mails;
    private final TransactionTemplate transaction;

    Courier(
            Outbox outbox,
            NewsDesk news,
            MailDesk mails,
            PlatformTransactionManager transactions,
            MeterRegistry metrics) {
        this.outbox = outbox;
        this.news = news;
        this.mails = mails;
        this.transaction = new TransactionTemplate(transactions);
        Gauge.builder("proofline.notifications.undelivered", outbox, Outbox::undelivered)
                .description("News and mails that wait in the outbox")
                .register(metrics);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        for (int i = 0; i < MOST_AT_ONCE && deliverNews(); i += NEWS_AT_ONCE) {}
        for (int i = 0; i < MOST_AT_ONCE && deliverOne(); i++) {}
    }

    /** @return whether there may be more news */
    private boolean deliverNews() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Parcel> parcels = outbox.news(NEWS_AT_ONCE);
                parcels.forEach(this::deliver);
                outbox.delivered(parcels);
                return parcels.size() == NEWS_AT_ONCE;
            }));
        } catch (RuntimeException e) {
            LOG.debug("News were not delivered together and go one by one", e);
            return false;
        }
    }

    /** @return whether there was something to deliver */
    private boolean deliverOne() {
        AtomicReference<Parcel> taken = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                outbox.next().ifPresent(parcel -> {
                    taken.set(parcel);
                    deliver(parcel);
                    outbox.delivered(List.of(parcel));
                });
                return taken.get() != null;
            }));
        } catch (RuntimeException e) {
            if (taken.get() == null) {
                throw e;
            }
            LOG.warn(
                    "The parcel {} was not delivered and waits for another attempt",
                    taken.get().id(),
                    e);
            transaction.executeWithoutResult(status -> outbox.postpone(taken.get(), e.getMessage()));
            return true;
        }
    }

    private void deliver(Parcel parcel) {
        if (parcel.kind().equals("NEWS")) {
            news.publish(outbox.read(parcel, News.class));
        } else {
            mails.send(outbox.read(parcel, Mail.class));
        }
    }
}
