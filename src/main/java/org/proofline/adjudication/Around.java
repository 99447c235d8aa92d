package org.proofline.adjudication;

import java.util.List;
import org.proofline.claims.PastClaims.PastClaim;
import org.proofline.claims.PastClaims.Peer;

/**
 * What stands around a claim: the partner's other claims, those of its peers, and who else is paid into its account.
 *
 * @param past the partner's other claims that count, the newest first
 * @param peers the newest claims of all partners
 * @param sharedAccount codes of partners with the same verified bank account
 */
record Around(List<PastClaim> past, List<Peer> peers, List<String> sharedAccount) {

    Around {
        past = List.copyOf(past);
        peers = List.copyOf(peers);
        sharedAccount = List.copyOf(sharedAccount);
    }
}
