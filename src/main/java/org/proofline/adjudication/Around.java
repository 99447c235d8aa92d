package org.proofline.adjudication;

import java.util.List;
import org.proofline.adjudication.SharedAccounts.Billed;
import org.proofline.claims.PastClaims.PastClaim;
import org.proofline.claims.PastClaims.Peer;
import org.proofline.claims.PastClaims.Sent;
import org.proofline.sales.SalesSigns.Signs;

/**
 * What stands around a claim: the partner's other claims, those of its peers, and who else is paid into its account.
 *
 * @param past the partner's other claims that count, the newest first
 * @param sent other partners' claims from the same address
 * @param peers the newest claims of all partners
 * @param sharedAccount codes of partners with the same verified bank account
 * @param spared whether other claims were not read, because no rule could say enough of this one
 * @param signs what the sales behind a reward say; null for other claims
 * @param dealPartners codes of the partners of {@link Signs#deals()}
 * @param billed accounts of partners that the claim's invoices name
 * @param guests who came to the event, as its list of attendees says; null when there is none that can be read
 */
record Around(
        List<PastClaim> past,
        List<Sent> sent,
        List<Peer> peers,
        List<String> sharedAccount,
        List<Billed> billed,
        boolean spared,
        Signs signs,
        List<String> dealPartners,
        Guests guests) {

    Around {
        past = List.copyOf(past);
        sent = List.copyOf(sent);
        peers = List.copyOf(peers);
        sharedAccount = List.copyOf(sharedAccount);
        billed = List.copyOf(billed);
        dealPartners = List.copyOf(dealPartners);
    }

    /** Of a claim that is looked at. */
    Around(List<PastClaim> past, List<Peer> peers, List<String> sharedAccount) {
        this(past, List.of(), peers, sharedAccount, List.of(), false, null, List.of(), null);
    }

    /** Without other claims. */
    static Around spared(List<String> sharedAccount) {
        return new Around(List.of(), List.of(), List.of(), sharedAccount, List.of(), true, null, List.of(), null);
    }

    Around sent(List<Sent> others) {
        return new Around(past, others, peers, sharedAccount, billed, spared, signs, dealPartners, guests);
    }

    Around billed(List<Billed> accounts) {
        return new Around(past, sent, peers, sharedAccount, accounts, spared, signs, dealPartners, guests);
    }

    Around with(Signs found, List<String> partners) {
        return new Around(past, sent, peers, sharedAccount, billed, spared, found, partners, guests);
    }

    Around with(Guests who) {
        return new Around(past, sent, peers, sharedAccount, billed, spared, signs, dealPartners, who);
    }
}
