package org.proofline.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.proofline.security.Accounts;
import org.proofline.security.Accounts.Account;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailDeskTest {

    private final Accounts accounts = Mockito.mock(Accounts.class);

    @Test
    void without_a_mail_server_nothing_is_sent() {
        assertThat(desk(null).sends()).isFalse();
    }

    @Test
    void sends_title_text_and_link_by_smtp() throws Exception {
        given("anna", "anna@north.example");
        try (SmtpSink sink = new SmtpSink()) {
            desk(sender(sink.port())).send(new Mail("anna", "Claim CL-1 is paid", "Paid.", "/claims/1"));
            assertThat(sink.received())
                    .contains("To: anna@north.example")
                    .contains("Subject: Proofline: Claim CL-1 is paid")
                    .contains("https://portal.example/claims/1");
        }
    }

    @Test
    void who_has_no_address_gets_no_mail() {
        given("anna", "");
        desk(sender(1)).send(new Mail("anna", "t", "t", "/"));
    }

    private void given(String username, String email) {
        Mockito.when(accounts.find(username))
                .thenReturn(Optional.of(new Account(username, username, email, null, Set.of(), true)));
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
