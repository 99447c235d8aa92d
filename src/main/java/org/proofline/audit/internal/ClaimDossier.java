package org.proofline.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.clawback.Clawbacks;
import org.proofline.ledger.Ledger;
import org.proofline.payout.Payouts;
import org.springframework.stereotype.Component;

/** A claim as it stands when its pack is made, from all modules, as JSON files. */
@Component
class ClaimDossier {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addSerializer(BigDecimal.class, new PlainDecimal()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Claims claims;
    private final Adjudication adjudication;
    private final Payouts payouts;
    private final Clawbacks clawbacks;
    private final Ledger ledger;

    ClaimDossier(Claims claims, Adjudication adjudication, Payouts payouts, Clawbacks clawbacks, Ledger ledger) {
        this.claims = claims;
        this.adjudication = adjudication;
        this.payouts = payouts;
        this.clawbacks = clawbacks;
        this.ledger = ledger;
    }

    /** @throws org.proofline.shared.DomainException NOT_FOUND */
    Map<String, String> of(UUID claimId) {
        Claim claim = claims.get(claimId);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("claim.json", json(claim));
        files.put("waterfall.json", json(claim.waterfall()));
        files.put("findings.json", json(adjudication.findings(claimId)));
        files.put("payment.json", json(payouts.ofClaim(claimId).orElse(null)));
        files.put("clawbacks.json", json(clawbacks.ofClaim(claimId)));
        files.put("ledger.json", json(ledger.entriesOf(claimId)));
        return files;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
