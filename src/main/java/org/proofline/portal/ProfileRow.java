package org.proofline.portal;

import org.proofline.partner.BankProfiles.BankProfile;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;

/** One partner's bank and tax data on the verifier's page. */
public record ProfileRow(Partner partner, BankProfile bank, TaxProfile tax) {}
