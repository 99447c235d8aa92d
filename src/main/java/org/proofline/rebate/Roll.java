package org.proofline.rebate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.adjudication.Participation.Member;

/** The partners that an offer is open to, as a run sees them. */
final class Roll {

    private static final String NO_TIER = "NONE";
    private static final List<String> UNKNOWN = List.of("HOLD");

    private final Map<UUID, Member> members;

    Roll(List<Member> members) {
        this.members = members.stream()
                .collect(Collectors.toMap(member -> member.partner().id(), Function.identity()));
    }

    Set<UUID> partners() {
        return members.keySet();
    }

    String tier(UUID partner) {
        Member member = members.get(partner);
        return member == null ? NO_TIER : member.partner().tier();
    }

    /** Conditions that the partner does not meet; of whom nothing is known, nobody vouches. */
    List<String> unmet(UUID partner) {
        Member member = members.get(partner);
        return member == null ? UNKNOWN : member.unmet();
    }
}
