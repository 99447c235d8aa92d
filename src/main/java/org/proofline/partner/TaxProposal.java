package org.proofline.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.proofline.partner.BankProfiles.TaxProfile;

/** Tax data of a partner: proposed, then verified, rejected or replaced. */
@Entity
@Table(schema = "partner", name = "tax_profile")
class TaxProposal extends Proposal {

    private String country;
    private String vatId;
    private BigDecimal withholdingPercent;
    private boolean selfBilling;

    TaxProposal() {}

    TaxProposal(UUID id, TaxProfile profile, String proposedBy, Instant proposedAt) {
        super(id, profile.partnerId(), proposedBy, proposedAt);
        this.country = profile.country();
        this.vatId = profile.vatId();
        this.withholdingPercent = new BigDecimal(profile.withholdingPercent());
        this.selfBilling = profile.selfBilling();
    }

    TaxProfile toProfile(String status) {
        String percent =
                withholdingPercent.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        return new TaxProfile(partnerId(), country, vatId, percent, status, proposedBy(), selfBilling);
    }
}
