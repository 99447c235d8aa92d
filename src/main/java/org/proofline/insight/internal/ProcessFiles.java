package org.proofline.insight.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.audit.PackSource;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.insight.ProcessHistory;
import org.proofline.insight.ProcessHistory.ProcessPath;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.springframework.stereotype.Component;

/** Adds to a claim's pack the processes that ran, in exactly the version that ran, and the path each took. */
@Component
class ProcessFiles implements PackSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final ProcessHistory history;
    private final Payouts payouts;
    private final Clawbacks clawbacks;

    ProcessFiles(ProcessHistory history, Payouts payouts, Clawbacks clawbacks) {
        this.history = history;
        this.payouts = payouts;
        this.clawbacks = clawbacks;
    }

    @Override
    public Map<String, byte[]> filesFor(UUID claimId) {
        List<UUID> keys = new ArrayList<>(List.of(claimId));
        payouts.attempts(claimId).stream().map(PaymentItem::id).forEach(keys::add);
        clawbacks.ofClaim(claimId).stream().map(Clawback::id).forEach(keys::add);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (ProcessPath path : history.of(keys)) {
            String name = "processes/" + path.key() + "-v" + path.version();
            files.put(name + ".bpmn", path.xml().getBytes(UTF_8));
            files.put(name + "-" + path.instanceId() + ".path.json", steps(path));
        }
        return files;
    }

    private static byte[] steps(ProcessPath path) {
        try {
            return JSON.writeValueAsBytes(path.steps());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
