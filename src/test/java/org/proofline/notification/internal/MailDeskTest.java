package org.proofline.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.proofline.security.Role;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@ProoflineTest
class MailDeskTest {

    @Autowired
    private Accounts accounts;

    @Test
    void without_a_mail_server_nothing_is_sent() {
        assertThat(desk(null).sends()).isFalse();
    }

    @Test
    void sends_title_text_and_link_by_smtp() throws Exception {
        String anna = person("anna@north.example");
        try (SmtpSink sink = new SmtpSink()) {
            desk(sender(sink.port())).send(new Mail(anna, "Claim CL-1 is paid", "Paid.", "/claims/1"));
            assertThat(sink.received())
                    .contains("To: anna@north.example")
                    .contains("Subject: Proofline: Claim CL-1 is paid")
                    .contains("https://portal.example/claims/1");
        }
    }

    @Test
    void who_has_no_address_and_who_is_unknown_get_no_mail() throws Exception {
        String silent = person(null);
        try (SmtpSink sink = new SmtpSink()) {
            MailDesk desk = desk(sender(sink.port()));
            desk.send(new Mail(silent, "First", "t", "/"));
            desk.send(new Mail("nobody-" + UUID.randomUUID(), "Second", "t", "/"));
            desk.send(new Mail(person("last@north.example"), "Third", "t", "/"));
            assertThat(sink.received()).contains("Third").doesNotContain("First", "Second");
        }
    }

    private String person(String email) {
        String username = "mail-" + UUID.randomUUID();
        accounts.create(
                new Account(username, username, email, null, Set.of(Role.DIRECTOR), true), "correct horse battery");
        return username;
    }

    private MailDesk desk(JavaMailSender sender) {
        var beans = new StaticListableBeanFactory(sender == null ? Map.of() : Map.of("sender", sender));
        return new MailDesk(
                beans.getBeanProvider(JavaMailSender.class), accounts, "proofline@example", "https://portal.example");
    }

    private static JavaMailSender sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return sender;
    }
}
