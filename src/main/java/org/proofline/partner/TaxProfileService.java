package org.proofline.partner;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Proposal.State;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The tax side of a payee; runs in the caller's transaction. */
@Service
class TaxProfileService {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Payees payees;
    private final TaxProposals proposals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaxProfileService(Payees payees, TaxProposals proposals, ApplicationEventPublisher events, Clock clock) {
        this.payees = payees;
        this.proposals = proposals;
        this.events = events;
        this.clock = clock;
    }

    TaxProfile of(UUID partnerId) {
        PartnerAccess.requireSight(payees.findById(partnerId).orElseThrow(() -> DomainException.notFound("partner")));
        return proposal(partnerId, State.PENDING)
                .map(pending -> pending.toProfile("PENDING"))
                .or(() -> verified(partnerId))
                .orElseGet(() -> new TaxProfile(partnerId, null, null, null, "NONE", null));
    }

    TaxProfile propose(UUID partnerId, TaxProfile typed) {
        String person = PartnerAccess.requireProposer(lock(partnerId));
        TaxProfile profile = normalized(partnerId, typed);
        Map<String, Object> before = inForce(partnerId);
        proposal(partnerId, State.PENDING).ifPresent(this::replace);
        TaxProposal proposal =
                proposals.saveAndFlush(new TaxProposal(Ids.next(clock), profile, person, clock.instant()));
        TaxProfile pending = proposal.toProfile("PENDING");
        events.publishEvent(new PartnerEvent(partnerId, "TAX_PROFILE_PROPOSED", null, before, describe(pending)));
        return pending;
    }

    TaxProfile verify(UUID partnerId, boolean accepted, String comment) {
        String person = PartnerAccess.requireVerifier(partnerId);
        lock(partnerId);
        TaxProposal pending = proposal(partnerId, State.PENDING)
                .orElseThrow(() -> DomainException.conflict(
                        "NOTHING_TO_VERIFY", "No change of this tax profile waits for verification."));
        Map<String, Object> before = inForce(partnerId);
        if (accepted) {
            proposal(partnerId, State.VERIFIED).ifPresent(this::replace);
        }
        pending.decide(person, accepted, comment, clock.instant());
        proposals.saveAndFlush(pending);
        String type = accepted ? "TAX_PROFILE_VERIFIED" : "TAX_PROFILE_REJECTED";
        events.publishEvent(
                new PartnerEvent(partnerId, type, comment, before, describe(pending.toProfile("VERIFIED"))));
        return of(partnerId);
    }

    private Optional<TaxProfile> verified(UUID partnerId) {
        return proposal(partnerId, State.VERIFIED).map(verified -> verified.toProfile("VERIFIED"));
    }

    private Optional<TaxProposal> proposal(UUID partnerId, State state) {
        return proposals.findByPartnerIdAndState(partnerId, state);
    }

    private Payee lock(UUID partnerId) {
        return payees.lock(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
    }

    private void replace(TaxProposal old) {
        old.replace();
        proposals.saveAndFlush(old);
    }

    private Map<String, Object> inForce(UUID partnerId) {
        return verified(partnerId).map(TaxProfileService::describe).orElse(Map.of());
    }

    private static TaxProfile normalized(UUID partnerId, TaxProfile typed) {
        List<FieldError> errors = new ArrayList<>();
        String country =
                typed.country() == null ? null : typed.country().strip().toUpperCase(Locale.ROOT);
        if (!BankAccountCheck.isCountry(country)) {
            errors.add(new FieldError("country", "COUNTRY_UNKNOWN", "Use a country code of two letters, such as DE."));
        }
        String vatId = typed.vatId() == null || typed.vatId().isBlank()
                ? null
                : typed.vatId().replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (vatId != null && !vatId.matches("[A-Z0-9+*]{4,16}")) {
            errors.add(new FieldError("vatId", "VAT_ID_INVALID", "Use letters and digits only, such as DE123456789."));
        }
        String percent = typed.withholdingPercent() == null
                ? "0.00"
                : typed.withholdingPercent().strip();
        if (!isPercent(percent)) {
            errors.add(new FieldError(
                    "withholdingPercent", "PERCENT_INVALID", "Use a number from 0.00 to 100.00 with two decimals."));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(
                    "TAX_PROFILE_INVALID", "The tax profile has mistakes. Mend them and send it again.", errors);
        }
        return new TaxProfile(partnerId, country, vatId, percent, null, null, typed.selfBilling());
    }

    private static boolean isPercent(String text) {
        return text.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(text).compareTo(ALL) <= 0;
    }

    private static Map<String, Object> describe(TaxProfile profile) {
        Map<String, Object> values = new HashMap<>();
        values.put("country", profile.country());
        values.put("vatId", profile.vatId());
        values.put("withholdingPercent", profile.withholdingPercent());
        values.put("selfBilling", String.valueOf(profile.selfBilling()));
        return values;
    }
}
