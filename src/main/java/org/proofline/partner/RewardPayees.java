package org.proofline.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Persons who are paid themselves, such as salespeople who earn a reward. It is their personal income: they have an
 * account and a tax profile of their own in {@link BankProfiles}, under the id given here.
 */
public interface RewardPayees {

    /**
     * A person who may be paid.
     *
     * @param id of the payee, used wherever a bank or tax profile is
     * @param employerId the partner the person works for
     * @param consentedBy who said for the employer that the person may be paid
     */
    record RewardPayee(
            UUID id, UUID employerId, String username, String name, String consentedBy, Instant consentedAt) {}

    /**
     * The employer agrees that the person is paid; harmless when repeated.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for others than the employer's administrator
     */
    RewardPayee consent(UUID employerId, String username, String name);

    /** Everybody for whom the employer agreed, by name; NOT_FOUND for another company's people. */
    List<RewardPayee> ofEmployer(UUID employerId);

    /** The person, when the employer agreed. */
    Optional<RewardPayee> find(UUID employerId, String username);

    /** @throws org.proofline.shared.DomainException NOT_FOUND; also when the acting person may not see it */
    RewardPayee byUsername(String username);
}
