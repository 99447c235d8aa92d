package org.proofline.portal;

import java.util.UUID;
import org.proofline.partner.BankProfiles.BankProfile;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.partner.RewardPayees.RewardPayee;

/**
 * Bank and tax data of one partner, or of a person who is paid rewards, on the verifier's page.
 *
 * @param key code of the partner or user name of the person
 * @param note what kind of partner it is, or for whom the person works
 * @param page the partner's own page; null for a person
 */
public record ProfileRow(UUID id, String key, String name, String note, String page, BankProfile bank, TaxProfile tax) {

    static ProfileRow of(Partner partner, BankProfile bank, TaxProfile tax) {
        return new ProfileRow(
                partner.id(),
                partner.code(),
                partner.name(),
                String.join(" · ", partner.code(), partner.tier(), partner.country()),
                "/staff/partners/" + partner.code(),
                bank,
                tax);
    }

    static ProfileRow of(RewardPayee person, Partner employer, BankProfile bank, TaxProfile tax) {
        return new ProfileRow(
                person.id(),
                person.username(),
                person.name(),
                "Rewards, works for " + employer.name(),
                null,
                bank,
                tax);
    }
}
