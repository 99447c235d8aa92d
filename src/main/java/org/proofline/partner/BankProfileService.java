package org.proofline.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.partner.Proposal.State;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class BankProfileService implements BankProfiles {

    private final Payees payees;
    private final BankAccountProposals accounts;
    private final TaxProfileService taxes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankProfileService(
            Payees payees,
            BankAccountProposals accounts,
            TaxProfileService taxes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.payees = payees;
        this.accounts = accounts;
        this.taxes = taxes;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public BankProfile of(UUID partnerId) {
        Payee payee = payees.findById(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
        PartnerAccess.requireSight(payee);
        return profile(payee);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BankAccount> payable(UUID partnerId) {
        return payees.findById(partnerId)
                .filter(payee -> !payee.isBlocked())
                .filter(payee -> account(partnerId, State.PENDING).isEmpty())
                .flatMap(payee -> account(partnerId, State.VERIFIED))
                .map(BankAccountProposal::account);
    }

    @Override
    @Transactional(readOnly = true)
    public Readiness readiness(UUID partnerId) {
        if (!PartnerAccess.actor().sees(partnerId)) {
            payees.findById(partnerId).filter(Payee::isPerson).orElseThrow(() -> DomainException.notFound("partner"));
        }
        return payees.readiness(partnerId).orElse(Readiness.NONE);
    }

    @Override
    public BankProfile propose(UUID partnerId, BankAccount typed) {
        Payee payee = lock(partnerId);
        String person = PartnerAccess.requireProposer(payee);
        BankAccount account = BankAccountCheck.normalized(typed);
        account(partnerId, State.PENDING).ifPresent(this::replace);
        accounts.saveAndFlush(new BankAccountProposal(Ids.next(clock), partnerId, account, person, clock.instant()));
        payee.proposed();
        publish(partnerId, "BANK_PROFILE_PROPOSED", null, inForce(partnerId), describe(account));
        return profile(payee);
    }

    @Override
    public BankProfile verify(UUID partnerId, long version, boolean accepted, String comment) {
        String person = PartnerAccess.requireVerifier(partnerId);
        Payee payee = lock(partnerId);
        payee.requireVersion(version);
        BankAccountProposal pending = account(partnerId, State.PENDING)
                .orElseThrow(() -> DomainException.conflict(
                        "NOTHING_TO_VERIFY", "No change of this bank profile waits for verification."));
        Map<String, Object> before = inForce(partnerId);
        if (accepted) {
            account(partnerId, State.VERIFIED).ifPresent(this::replace);
        }
        pending.decide(person, accepted, comment, clock.instant());
        accounts.saveAndFlush(pending);
        payee.verified(accepted);
        String type = accepted ? "BANK_PROFILE_VERIFIED" : "BANK_PROFILE_REJECTED";
        publish(partnerId, type, comment, before, describe(pending.account()));
        return profile(payee);
    }

    @Override
    public void block(UUID partnerId, String reason) {
        PartnerAccess.requireStaff();
        Payee payee = lock(partnerId);
        payee.block(reason);
        publish(partnerId, "BANK_PROFILE_BLOCKED", reason, inForce(partnerId), Map.of("status", "BLOCKED"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<String>> sharedAccounts() {
        Map<UUID, List<String>> shared = new LinkedHashMap<>();
        accounts.findShared()
                .forEach(pair -> shared.computeIfAbsent(UUID.fromString((String) pair[0]), id -> new ArrayList<>())
                        .add((String) pair[1]));
        return shared;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AccountOwner> accountOwners() {
        return accounts.owners(State.VERIFIED);
    }

    @Override
    @Transactional(readOnly = true)
    public List<BankProfile> waiting() {
        return accounts.findByStateOrderByProposedAt(State.PENDING).stream()
                .filter(pending -> PartnerAccess.actor().sees(pending.partnerId()))
                .map(pending -> of(pending.partnerId()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public TaxProfile taxOf(UUID partnerId) {
        return taxes.of(partnerId);
    }

    @Override
    public TaxProfile proposeTax(UUID partnerId, TaxProfile profile) {
        return taxes.propose(partnerId, profile);
    }

    @Override
    public TaxProfile verifyTax(UUID partnerId, boolean accepted, String comment) {
        return taxes.verify(partnerId, accepted, comment);
    }

    private Payee lock(UUID partnerId) {
        return payees.lock(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
    }

    private Optional<BankAccountProposal> account(UUID partnerId, State state) {
        return accounts.findByPartnerIdAndState(partnerId, state);
    }

    private void replace(BankAccountProposal old) {
        old.replace();
        accounts.saveAndFlush(old);
    }

    private Map<String, Object> inForce(UUID partnerId) {
        return account(partnerId, State.VERIFIED)
                .map(verified -> describe(verified.account()))
                .orElse(Map.of());
    }

    private BankProfile profile(Payee payee) {
        Optional<BankAccountProposal> verified = account(payee.partnerId(), State.VERIFIED);
        Optional<BankAccountProposal> pending = account(payee.partnerId(), State.PENDING);
        Optional<BankAccountProposal> latest = pending.or(() -> verified);
        return new BankProfile(
                payee.partnerId(),
                status(payee, verified.isPresent(), pending.isPresent()),
                verified.map(BankAccountProposal::account).orElse(null),
                pending.map(BankAccountProposal::account).orElse(null),
                latest.map(Proposal::proposedBy).orElse(null),
                latest.map(Proposal::proposedAt).orElse(null),
                verified.map(Proposal::decidedBy).orElse(null),
                verified.map(Proposal::decidedAt).orElse(null),
                payee.blockedReason(),
                payee.version());
    }

    private static String status(Payee payee, boolean verified, boolean pending) {
        if (pending) {
            return "PENDING";
        }
        if (payee.isBlocked()) {
            return "BLOCKED";
        }
        return verified ? "VERIFIED" : "NONE";
    }

    private static Map<String, Object> describe(BankAccount account) {
        Map<String, Object> values = new HashMap<>();
        values.put("accountHolder", account.accountHolder());
        values.put("iban", account.maskedIban());
        values.put("bic", account.bic());
        values.put("country", account.country());
        return values;
    }

    private void publish(
            UUID partnerId, String type, String reason, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new PartnerEvent(partnerId, type, reason, before, after));
    }
}
