package org.proofline.claims;

import java.util.LinkedHashMap;
import java.util.Map;
import org.proofline.claims.Claim.Line;

/** Turns the row into what others may see of it, and into what the trail keeps. */
final class ClaimViewing {

    private ClaimViewing() {}

    static Claim view(ClaimRow row) {
        ClaimContent content = row.content();
        ClaimProgress progress = row.progress();
        return new Claim(
                row.id(),
                row.number(),
                row.version(),
                row.partnerId(),
                row.createdBy(),
                progress.submittedBy(),
                content.offer(),
                content.fundRequestId(),
                content.finalClaim(),
                content.partnerReference(),
                content.payee(),
                content.activity(),
                content.currency(),
                content.results(),
                content.lines(),
                progress.status(),
                progress.assurance(),
                progress.hold(),
                progress.waitingFor(),
                progress.dueAt(),
                row.createdAt(),
                progress.submittedAt(),
                progress.decision(),
                row.replaces(),
                row.amounts());
    }

    /** Status and amounts, for the trail. */
    static Map<String, Object> facts(ClaimRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        ClaimProgress progress = row.progress();
        put(facts, "status", progress.status());
        put(facts, "claimed", row.claimed());
        put(facts, "eligible", row.eligible());
        put(facts, "approved", row.approved());
        put(facts, "hold", progress.hold());
        put(facts, "assurance", progress.assurance());
        put(facts, "waitingFor", progress.waitingFor());
        return facts;
    }

    /** What was written, for the trail of drafts, edits and submissions. */
    static Map<String, Object> content(ClaimRow row) {
        Map<String, Object> facts = facts(row);
        ClaimContent content = row.content();
        put(facts, "number", row.number());
        put(facts, "offer", content.offerCode());
        put(facts, "offerVersion", String.valueOf(content.offerVersion()));
        put(facts, "fundRequestId", content.fundRequestId());
        put(facts, "activityType", content.activityType());
        put(facts, "activityStart", content.activityStart());
        put(facts, "activityEnd", content.activityEnd());
        put(facts, "country", content.place().country());
        put(facts, "venue", content.place().venue());
        put(facts, "payee", content.payee());
        put(facts, "replaces", row.replaces());
        facts.put("lines", content.lines().stream().map(ClaimViewing::line).toList());
        return facts;
    }

    /** What was handed in and what it was told to be worth. */
    static Map<String, Object> submission(ClaimRow row) {
        Map<String, Object> facts = content(row);
        facts.put("submittedBy", row.progress().submittedBy());
        facts.put("round", String.valueOf(row.progress().rounds()));
        facts.put("waterfall", row.waterfall().stream().map(ClaimViewing::step).toList());
        return facts;
    }

    static Map<String, Object> withWaterfall(ClaimRow row) {
        Map<String, Object> facts = facts(row);
        facts.put("waterfall", row.waterfall().stream().map(ClaimViewing::step).toList());
        return facts;
    }

    static Map<String, Object> withLines(ClaimRow row) {
        Map<String, Object> facts = withWaterfall(row);
        facts.put(
                "lines", row.content().lines().stream().map(ClaimViewing::line).toList());
        return facts;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "no", String.valueOf(line.no()));
        put(facts, "description", line.description());
        put(facts, "supplier", line.supplierName());
        put(facts, "supplierTaxId", line.supplierTaxId());
        put(facts, "invoiceNumber", line.invoiceNumber());
        put(facts, "invoiceDate", line.invoiceDate());
        put(facts, "net", line.net());
        put(facts, "tax", line.tax());
        put(facts, "taxRecoverable", String.valueOf(line.taxRecoverable()));
        put(facts, "approvedNet", line.approvedNet());
        put(facts, "cutReason", line.cutReason());
        put(facts, "serial", line.serial());
        return facts;
    }

    private static Map<String, Object> step(WaterfallStep step) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "step", step.step());
        put(facts, "ruleId", step.ruleId());
        put(facts, "before", step.before());
        put(facts, "after", step.after());
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.toString());
        }
    }
}
