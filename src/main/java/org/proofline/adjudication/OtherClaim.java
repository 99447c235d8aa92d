package org.proofline.adjudication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The other side of a match, for approvers' eyes. */
record OtherClaim(String number, UUID partnerId, String partnerName, String status) {

    Map<String, String> named(Map<String, String> facts) {
        Map<String, String> named = new LinkedHashMap<>(facts);
        named.put("otherClaim", number);
        named.put("otherPartner", partnerName);
        named.put("otherStatus", RuleBook.status(status));
        return named;
    }
}
