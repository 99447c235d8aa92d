package org.proofline.approval;

import java.util.Set;
import java.util.stream.Stream;
import org.proofline.approval.Approvals.Step;
import org.proofline.shared.People;
import org.springframework.stereotype.Component;

/** Decides who may take a step. Everything is judged by person; roles only open the door. */
@Component
class Seating {

    private final Deciders deciders;
    private final Deputies deputies;
    private final Limits limits;
    private final People people;

    Seating(Deciders deciders, Deputies deputies, Limits limits, People people) {
        this.deciders = deciders;
        this.deputies = deputies;
        this.limits = limits;
        this.people = people;
    }

    /**
     * @param groups the person's groups as the caller knows them; each counts only when the accounts agree, because a
     *     deputy's caller may count in the groups of the absent
     * @param onBehalfOf whom the person says to act for; null leaves that to us
     */
    Seat seatFor(StoredCase stored, Step step, String person, Set<String> groups, String onBehalfOf) {
        Seat barred = barred(stored, step, person);
        if (barred != null) {
            return barred;
        }
        String own = ownGroup(step, person, groups);
        if (onBehalfOf == null && own != null) {
            String tooMuch = tooMuch(stored, step, own, person);
            return tooMuch == null ? Seat.OWN : Seat.refused("LIMIT_EXCEEDED", tooMuch);
        }
        return deputySeat(stored, step, person, onBehalfOf);
    }

    boolean somebodyMayTake(StoredCase stored, Step step, Set<String> members) {
        return members.stream()
                .anyMatch(member -> maySit(stored, step, member)
                        || deputies.deputiesOf(member).stream().anyMatch(deputy -> maySit(stored, step, deputy)));
    }

    private boolean maySit(StoredCase stored, Step step, String person) {
        return !seatFor(stored, step, person, Set.of(step.group()), null).isRefused();
    }

    /** The group through which the person may take the step: its own, or the one it was escalated to; null for neither. */
    private String ownGroup(Step step, String person, Set<String> groups) {
        Set<String> held = people.groupsOf(person);
        return Stream.of(step.group(), step.escalatedTo())
                .filter(group -> group != null && groups.contains(group) && held.contains(group))
                .findFirst()
                .orElse(null);
    }

    private Seat deputySeat(StoredCase stored, Step step, String person, String onBehalfOf) {
        Seat refusal = Seat.refused(
                "NOT_A_CANDIDATE", "This step belongs to " + step.group() + ", and nobody of it is absent for you.");
        for (String absent : deputies.absentPersonsFor(person)) {
            boolean meant = onBehalfOf == null || onBehalfOf.equals(absent);
            if (meant && people.groupsOf(absent).contains(step.group())) {
                Seat seat = seatOf(stored, step, person, absent);
                if (!seat.isRefused()) {
                    return seat;
                }
                refusal = seat;
            }
        }
        return refusal;
    }

    private Seat seatOf(StoredCase stored, Step step, String deputy, String absent) {
        Seat barred = barred(stored, step, absent);
        if (barred != null) {
            return barred;
        }
        for (String person : new String[] {absent, deputy}) {
            String tooMuch = tooMuch(stored, step, step.group(), person);
            if (tooMuch != null) {
                return Seat.refused("LIMIT_EXCEEDED", tooMuch);
            }
        }
        return Seat.onBehalfOf(absent);
    }

    /** A limit counts for the consent that lets the money go; those before it recommend. */
    private String tooMuch(StoredCase stored, Step step, String group, String person) {
        boolean last = stored.stepAfter(step) == null;
        return last ? limits.refusalFor(group, person, stored.amount()) : null;
    }

    /** Why this person has no part in this decision, in their own name or represented; null when they may. */
    private Seat barred(StoredCase stored, Step step, String person) {
        if (stored.approval().excluded().contains(person)) {
            return Seat.segregated(person + " entered this or had a part in it, so another person must decide.");
        }
        if (stored.tookPart(person)) {
            return Seat.segregated(person + " decided an earlier step, so another person must decide this one.");
        }
        if (deciders.decidedUnderAnotherDuty(stored.approval().subject().id(), person, step.group())) {
            return Seat.segregated(person + " decided on this under another duty, so another person must decide.");
        }
        return null;
    }
}
