package org.proofline.partner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RewardPayeeService implements RewardPayees {

    private final Payees payees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RewardPayeeService(Payees payees, ApplicationEventPublisher events, Clock clock) {
        this.payees = payees;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public RewardPayee consent(UUID employerId, String username, String name) {
        String person = PartnerAccess.requireProposer(employerId);
        Optional<Payee> known = payees.findByEmployerIdAndUsername(employerId, username);
        if (known.isPresent()) {
            return known.get().toReward();
        }
        Payee payee = payees.saveAndFlush(Payee.person(
                Ids.next(clock), new RewardPayee(null, employerId, username, name, person, clock.instant())));
        events.publishEvent(new PartnerEvent(
                employerId,
                "REWARD_PAYEE_CONSENTED",
                null,
                Map.of(),
                Map.of("payee", payee.partnerId().toString(), "username", username, "name", name)));
        return payee.toReward();
    }

    @Override
    @Transactional(readOnly = true)
    public List<RewardPayee> ofEmployer(UUID employerId) {
        PartnerAccess.requireSight(employerId);
        return payees.findByEmployerIdOrderByName(employerId).stream()
                .map(Payee::toReward)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RewardPayee> find(UUID employerId, String username) {
        return payees.findByEmployerIdAndUsername(employerId, username).map(Payee::toReward);
    }

    @Override
    @Transactional(readOnly = true)
    public RewardPayee byUsername(String username) {
        return payees.findByUsername(username)
                .filter(payee -> PartnerAccess.actor().sees(payee.toReward().employerId()))
                .map(Payee::toReward)
                .orElseThrow(() -> DomainException.notFound("payee"));
    }
}
