package org.proofline.workflow.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.proofline.approval.TaskInbox.LineDecision;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.ReasonCode;

/**
 * A person's decision, complete and sound.
 *
 * @param lines cuts of a partial approval, each with its reason; empty otherwise
 * @param reasonCode of a refusal or cut, never null for those
 * @param comment for the partner, or null
 */
public record Decision(Outcome outcome, List<LineDecision> lines, String reasonCode, String comment) {

    private static final int LONGEST_COMMENT = 2000;

    /**
     * Checks what came in.
     *
     * @throws DomainException INVALID naming every wrong field
     */
    static Decision of(TaskDecision said) {
        List<FieldError> errors = new ArrayList<>();
        Outcome outcome = Outcome.of(said.outcome()).orElse(null);
        String comment = said.comment() == null || said.comment().isBlank()
                ? null
                : said.comment().strip();
        String reason = blankToNull(said.reasonCode());
        List<LineDecision> lines = said.lines() == null ? List.of() : List.copyOf(said.lines());
        if (outcome == null) {
            errors.add(new FieldError("outcome", "UNKNOWN", "Say one of " + Arrays.toString(Outcome.values()) + "."));
        }
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            errors.add(new FieldError("comment", "TOO_LONG", "Write at most " + LONGEST_COMMENT + " characters."));
        }
        checkReason(reason, "reasonCode", errors);
        checkLines(outcome, lines, reason, errors);
        if (reason == null && comment == null && needsReason(outcome)) {
            errors.add(new FieldError("reasonCode", "REQUIRED", "Give a reason code or a comment."));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid("DECISION", "The decision can't be taken as it is.", errors);
        }
        String kept = reason == null ? implied(outcome, lines) : reason;
        return new Decision(outcome, withReasons(lines, kept), kept, comment);
    }

    /** The reason that goes without saying: the first cut's, or that the comment says it. */
    private static String implied(Outcome outcome, List<LineDecision> lines) {
        if (outcome == Outcome.PARTIAL) {
            return lines.get(0).reasonCode();
        }
        return needsReason(outcome) ? ReasonCode.OTHER.name() : null;
    }

    /** The reason and the words in one line. */
    public String words() {
        if (comment == null) {
            return reasonCode == null ? "" : reasonCode;
        }
        return comment;
    }

    private static boolean needsReason(Outcome outcome) {
        return outcome == Outcome.REJECT || outcome == Outcome.REQUEST_INFO;
    }

    private static void checkLines(Outcome outcome, List<LineDecision> lines, String reason, List<FieldError> errors) {
        if (outcome == Outcome.PARTIAL && lines.isEmpty()) {
            errors.add(new FieldError("lines", "REQUIRED", "Say which lines are cut, and to what."));
        }
        if (outcome != Outcome.PARTIAL && outcome != null && !lines.isEmpty()) {
            errors.add(new FieldError("lines", "NOT_PARTIAL", "Lines belong to the outcome PARTIAL only."));
        }
        for (int i = 0; i < lines.size(); i++) {
            String field = "lines[" + i + "].reasonCode";
            String own = blankToNull(lines.get(i).reasonCode());
            checkReason(own, field, errors);
            if (own == null && reason == null) {
                errors.add(new FieldError(field, "REQUIRED", "Say why the rest of the line is not paid."));
            }
        }
    }

    private static void checkReason(String code, String field, List<FieldError> errors) {
        if (code != null
                && Arrays.stream(ReasonCode.values())
                        .noneMatch(known -> known.name().equals(code))) {
            errors.add(new FieldError(field, "UNKNOWN", "'" + code + "' is not a reason code."));
        }
    }

    private static List<LineDecision> withReasons(List<LineDecision> lines, String reason) {
        return lines.stream()
                .map(line -> blankToNull(line.reasonCode()) == null
                        ? new LineDecision(line.line(), line.approvedAmount(), reason, line.currency())
                        : line)
                .toList();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
