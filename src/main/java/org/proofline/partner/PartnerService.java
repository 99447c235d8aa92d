package org.proofline.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PartnerService implements Partners {

    private static final Set<String> TIERS = Set.of("BRONZE", "SILVER", "GOLD");

    private final PartnerRows rows;
    private final Payees payees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PartnerService(PartnerRows rows, Payees payees, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.payees = payees;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Partner get(UUID id) {
        PartnerAccess.requireSight(id);
        return find(id).orElseThrow(() -> DomainException.notFound("partner"));
    }

    @Override
    @Transactional(readOnly = true)
    public Partner byCode(String code) {
        Partner partner =
                rows.findByCode(code).map(PartnerRow::toPartner).orElseThrow(() -> DomainException.notFound("partner"));
        PartnerAccess.requireSight(partner.id());
        return partner;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Partner> find(UUID id) {
        return rows.findById(id).map(PartnerRow::toPartner);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Partner> all() {
        Actor actor = PartnerAccess.actor();
        return rows.findAllByOrderByCode().stream()
                .map(PartnerRow::toPartner)
                .filter(partner -> actor.sees(partner.id()))
                .toList();
    }

    @Override
    public Partner register(Partner partner) {
        PartnerAccess.requireKeeper();
        requireComplete(partner);
        if (rows.existsByCode(partner.code())) {
            throw DomainException.conflict(
                    "PARTNER_EXISTS", "There is a partner " + partner.code() + " already. Choose another code.");
        }
        UUID id = partner.id() == null ? Ids.next(clock) : partner.id();
        Partner registered =
                rows.saveAndFlush(new PartnerRow(id, partner, clock.instant())).toPartner();
        payees.saveAndFlush(new Payee(id));
        events.publishEvent(new PartnerEvent(id, "PARTNER_REGISTERED", null, Map.of(), describe(registered)));
        return registered;
    }

    @Override
    public Partner setStanding(UUID partnerId, boolean good, String reason) {
        PartnerAccess.requireKeeper();
        PartnerRow row = rows.findById(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
        if (row.standing(good)) {
            events.publishEvent(new PartnerEvent(
                    partnerId,
                    "PARTNER_STANDING_CHANGED",
                    reason,
                    Map.of("goodStanding", !good),
                    Map.of("goodStanding", good)));
        }
        return rows.saveAndFlush(row).toPartner();
    }

    private static void requireComplete(Partner partner) {
        List<FieldError> errors = new ArrayList<>();
        if (partner.code() == null || !partner.code().matches("[A-Z0-9][A-Z0-9-]{1,31}")) {
            errors.add(new FieldError("code", "CODE_INVALID", "Use 2 to 32 capital letters, digits and hyphens."));
        }
        if (partner.name() == null || partner.name().isBlank()) {
            errors.add(new FieldError("name", "REQUIRED", "Fill in the partner's name."));
        }
        if (!TIERS.contains(String.valueOf(partner.tier()))) {
            errors.add(new FieldError("tier", "TIER_UNKNOWN", "Use BRONZE, SILVER or GOLD."));
        }
        if (!BankAccountCheck.isCountry(partner.country())) {
            errors.add(new FieldError("country", "COUNTRY_UNKNOWN", "Use a country code of two letters, such as DE."));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid("PARTNER_INVALID", "The partner's data has mistakes. Mend them.", errors);
        }
    }

    private static Map<String, Object> describe(Partner partner) {
        return Map.of(
                "code", partner.code(),
                "name", partner.name(),
                "type", partner.type(),
                "tier", partner.tier(),
                "country", partner.country(),
                "goodStanding", partner.goodStanding());
    }
}
