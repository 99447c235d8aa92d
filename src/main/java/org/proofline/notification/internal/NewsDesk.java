package org.proofline.notification.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** Makes messages of news: one for each person who should hear of it, but for the one who did it. */
@Component
class NewsDesk {

    private static final ActionContext MACHINE = ActionContext.of(Actor.SYSTEM);

    private final Topics topics;
    private final Accounts accounts;
    private final MessageTable messages;
    private final Outbox outbox;
    private final MailDesk mails;
    private final PerTransaction<String, Optional<Account>> known = new PerTransaction<>();

    NewsDesk(Topics topics, Accounts accounts, MessageTable messages, Outbox outbox, MailDesk mails) {
        this.topics = topics;
        this.accounts = accounts;
        this.messages = messages;
        this.outbox = outbox;
        this.mails = mails;
    }

    void publish(News news) {
        MACHINE.run(() -> {
            Topic topic = topics.of(news);
            Audience audience = Audience.of(news.type()).orElseThrow();
            String title = Texts.title(news, topic);
            String text = Texts.text(news, topic);
            for (Account person : recipients(news, topic, audience)) {
                String link = person.isStaff() ? topic.staffLink() : topic.link();
                messages.add(person.username(), title, text, link);
                if (mails.sends()) {
                    outbox.put(new Mail(person.username(), title, text, link));
                }
            }
        });
    }

    private List<Account> recipients(News news, Topic topic, Audience audience) {
        Set<String> people = new LinkedHashSet<>();
        if (audience.owners()) {
            people.addAll(topic.owners());
        }
        if (audience.admins() && topic.partnerId() != null) {
            accounts.ofPartner(topic.partnerId()).stream()
                    .filter(account -> account.roles().contains(Role.PARTNER_ADMIN))
                    .map(Account::username)
                    .forEach(people::add);
        }
        for (Role role : audience.roles()) {
            accounts.withRole(role).stream().map(Account::username).forEach(people::add);
        }
        people.remove(news.actor());
        return people.stream()
                .flatMap(username -> known.get(username, () -> accounts.find(username)).stream())
                .filter(Account::enabled)
                .toList();
    }
}
