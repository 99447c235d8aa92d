package org.proofline.notification.internal;

import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mail when {@code spring.mail.host} is set; the link leads to {@code proofline.public-url}. */
@Component
class MailDesk {

    private final ObjectProvider<JavaMailSender> sender;
    private final Accounts accounts;
    private final String from;
    private final String publicUrl;

    MailDesk(
            ObjectProvider<JavaMailSender> sender,
            Accounts accounts,
            @Value("${proofline.mail.from:proofline@localhost}") String from,
            @Value("${proofline.public-url:http://localhost:${server.port:8080}}") String publicUrl) {
        this.sender = sender;
        this.accounts = accounts;
        this.from = from;
        this.publicUrl = publicUrl;
    }

    boolean sends() {
        return sender.getIfAvailable() != null;
    }

    /** People without an address have their message in the portal. */
    void send(Mail mail) {
        accounts.find(mail.username())
                .map(Account::email)
                .filter(address -> !address.isBlank())
                .ifPresent(address -> sender.getObject().send(message(mail, address)));
    }

    private SimpleMailMessage message(Mail mail, String address) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(from);
        message.setTo(address);
        message.setSubject("Proofline: " + mail.title());
        message.setText(mail.text() + "\n\n" + publicUrl + mail.link() + "\n");
        return message;
    }
}
