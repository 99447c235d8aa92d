package org.proofline.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** A fund request as typed. */
public record FundRequestForm(
        String offerCode,
        String activityType,
        String activityStart,
        String activityEnd,
        String country,
        String venue,
        String requestedAmount,
        String leads,
        String attendees,
        List<PlannedForm> lines) {

    private static final int EMPTY_LINES = 3;

    public FundRequestForm {
        lines = lines == null ? List.of() : lines;
    }

    /** One planned cost. */
    public record PlannedForm(String description, String net) {

        boolean blank() {
            return ClaimForm.isBlank(description) && ClaimForm.isBlank(net);
        }
    }

    static FundRequestForm empty(String offer) {
        return new FundRequestForm(offer, null, "", "", "", "", "", "", "", List.of()).withSpareLines();
    }

    static FundRequestForm of(FundRequest request) {
        return new FundRequestForm(
                        request.offerCode(),
                        request.activityType(),
                        request.activityStart().toString(),
                        request.activityEnd().toString(),
                        request.country(),
                        request.venue(),
                        request.requestedAmount().amount().toPlainString(),
                        request.expectedResults().getOrDefault("leads", ""),
                        request.expectedResults().getOrDefault("attendees", ""),
                        request.lines().stream()
                                .map(line -> new PlannedForm(
                                        line.description(), line.net().amount().toPlainString()))
                                .toList())
                .withSpareLines();
    }

    FundRequestForm withSpareLines() {
        List<PlannedForm> all =
                new ArrayList<>(lines.stream().filter(line -> !line.blank()).toList());
        do {
            all.add(new PlannedForm("", ""));
        } while (all.size() < EMPTY_LINES);
        return new FundRequestForm(
                offerCode,
                activityType,
                activityStart,
                activityEnd,
                country,
                venue,
                requestedAmount,
                leads,
                attendees,
                all);
    }

    FundRequestDraft toDraft(String currency) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate start = date("activityStart", activityStart, errors);
        LocalDate end = date("activityEnd", activityEnd, errors);
        Money requested = money("requestedAmount", requestedAmount, currency, errors);
        List<PlannedLineDraft> planned = new ArrayList<>();
        for (PlannedForm line : lines) {
            if (!line.blank()) {
                Money net = money("lines[" + planned.size() + "].net", line.net(), currency, errors);
                planned.add(new PlannedLineDraft(line.description(), net));
            }
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid("FORM", "Some fields can't be read. Mend them and save again.", errors);
        }
        return new FundRequestDraft(
                offerCode,
                activityType,
                start,
                end,
                ClaimForm.isBlank(venue) ? null : venue,
                planned,
                requested,
                expected(),
                country);
    }

    private Map<String, String> expected() {
        Map<String, String> results = new LinkedHashMap<>();
        if (!ClaimForm.isBlank(leads)) {
            results.put("leads", leads.trim());
        }
        if (!ClaimForm.isBlank(attendees)) {
            results.put("attendees", attendees.trim());
        }
        return results;
    }

    private static Money money(String field, String text, String currency, List<FieldError> errors) {
        try {
            return Money.of(text == null ? "" : text.replace(",", ""), currency);
        } catch (DomainException e) {
            errors.add(new FieldError(field, e.code(), e.getMessage()));
            return null;
        }
    }

    private static LocalDate date(String field, String text, List<FieldError> errors) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError(field, "DATE_FORMAT", "Enter a date."));
            return null;
        }
    }
}
