package org.proofline.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class EnrollmentService implements Enrollments {

    private final JdbcClient jdbc;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrollmentService(JdbcClient jdbc, Offers offers, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void enroll(String offerCode, UUID partnerId) {
        change(offerCode, partnerId, true, "PARTNER_ENROLLED");
    }

    @Override
    public void leave(String offerCode, UUID partnerId) {
        change(offerCode, partnerId, false, "PARTNER_LEFT_OFFER");
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isEnrolled(String offerCode, UUID partnerId) {
        return jdbc.sql(
                        """
                        select enrolled from program.enrollment
                        where offer_code = :code and partner_id = :partner order by position desc limit 1
                        """)
                .param("code", offerCode)
                .param("partner", partnerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> enrolled(String offerCode, Instant moment) {
        return new HashSet<>(jdbc.sql(
                        """
                        select partner_id from (select distinct on (partner_id) partner_id, enrolled
                          from program.enrollment where offer_code = :code order by partner_id, position desc) now
                        where enrolled
                        union
                        select partner_id from (select distinct on (partner_id) partner_id, enrolled
                          from program.enrollment where offer_code = :code and at <= :moment
                          order by partner_id, position desc) earlier
                        where enrolled
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("code", offerCode)
                .query(UUID.class)
                .list());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> accepted(Offer offer) {
        return new HashSet<>(jdbc.sql("select partner_id from program.terms_acceptance where version_id = :version")
                .param("version", offer.versionId())
                .query(UUID.class)
                .list());
    }

    @Override
    public void accept(UUID versionId, UUID partnerId) {
        String person = requireOwn(partnerId);
        Offer offer = offers.version(versionId);
        if (offer.scheme() == null) {
            throw DomainException.invalid("NO_TERMS", "This version of the offer has no terms to accept.");
        }
        String standard = offer.scheme().contract().standardTerms();
        String hash = sha256(terms(offer));
        int written = jdbc.sql(
                        """
                        insert into program.terms_acceptance
                          (version_id, partner_id, standard_terms, text_sha256, accepted_by, accepted_at)
                        values (:version, :partner, :standard, :hash, :person, :now) on conflict do nothing
                        """)
                .param("version", versionId)
                .param("partner", partnerId)
                .param("standard", standard)
                .param("hash", hash)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (written > 0) {
            tell(versionId, "TERMS_ACCEPTED", Map.of("partner", partnerId.toString(), "textSha256", hash));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasAccepted(Offer offer, UUID partnerId) {
        return jdbc.sql(
                                "select count(*) from program.terms_acceptance where version_id = :version and partner_id = :partner")
                        .param("version", offer.versionId())
                        .param("partner", partnerId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public String terms(Offer offer) {
        return String.join("\n", offers.inPlainWords(offer, Locale.ENGLISH));
    }

    private void change(String offerCode, UUID partnerId, boolean enrolled, String type) {
        String person = requireOwn(partnerId);
        Offer offer = offers.inForce(offerCode, LocalDate.now(clock));
        jdbc.sql("select pg_advisory_xact_lock(hashtext('program.enrollment:' || :code || :partner))")
                .param("code", offerCode)
                .param("partner", partnerId.toString())
                .query((row, n) -> 0)
                .single();
        if (isEnrolled(offerCode, partnerId) == enrolled) {
            return;
        }
        jdbc.sql(
                        """
                        insert into program.enrollment (offer_code, partner_id, position, enrolled, by_person, at)
                        select :code, :partner, coalesce(max(position), 0) + 1, :enrolled, :person, :now
                        from program.enrollment where offer_code = :code and partner_id = :partner
                        """)
                .param("code", offerCode)
                .param("partner", partnerId)
                .param("enrolled", enrolled)
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        tell(offer.versionId(), type, Map.of("partner", partnerId.toString(), "code", offerCode));
    }

    private void tell(UUID versionId, String type, Map<String, Object> after) {
        events.publishEvent(new OfferEvent(versionId, type, Map.of(), after));
    }

    /** A partner's people act for their own partner; program owners for any. */
    private static String requireOwn(UUID partnerId) {
        Actor actor = ActionContext.current().actor();
        if (!partnerId.equals(actor.partnerId()) && !actor.hasRole("program-owner") && !actor.isSystem()) {
            throw DomainException.notFound("partner");
        }
        return actor.username();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
