package org.proofline.payout.simulator;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Lets tests of other packages see what the simulated bank would answer. */
public final class SimulatedAnswers {

    private SimulatedAnswers() {}

    public static Map<?, List<byte[]>> to(byte[] pain001) {
        Map<Answer, List<byte[]>> answers = new EnumMap<>(Answer.class);
        for (Answer answer : Answer.values()) {
            answers.put(answer, answer.to(TakenFile.read(pain001), Instant.parse("2026-11-22T10:15:30.5Z")));
        }
        return answers;
    }
}
