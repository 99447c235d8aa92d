package org.proofline.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.claims.Place;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** What the partner typed, as text, so that nothing is lost when something in it is wrong. */
public record ClaimForm(
        String offerCode,
        String fundRequestId,
        String finalClaim,
        String partnerReference,
        String activityType,
        String activityStart,
        String activityEnd,
        String country,
        String venue,
        String currency,
        String payee,
        List<LineForm> lines) {

    private static final int EMPTY_LINES = 3;

    public ClaimForm {
        lines = lines == null ? List.of() : lines;
    }

    /** One cost as typed; {@code taxRecoverable} is the checkbox. */
    public record LineForm(
            String description,
            String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            String invoiceDate,
            String net,
            String tax,
            String taxRecoverable,
            String serial) {

        static final LineForm EMPTY = new LineForm("", "", "", "", "", "", "", "on", "");

        static LineForm of(String description) {
            return new LineForm(description, "", "", "", "", "", "", "on", "");
        }

        /** Whether nothing was typed, so that it is left out. */
        public boolean blank() {
            return Stream.of(description, supplierName, invoiceNumber, net, serial)
                    .allMatch(ClaimForm::isBlank);
        }
    }

    static ClaimForm empty(String offerCode, String activityType) {
        return new ClaimForm(offerCode, "", null, "", activityType, "", "", "", "", "", "", padded(List.of()));
    }

    static ClaimForm of(Claim claim) {
        List<LineForm> lines = claim.lines().stream().map(ClaimForm::lineOf).toList();
        return new ClaimForm(
                claim.offerCode(),
                claim.fundRequestId() == null ? "" : claim.fundRequestId().toString(),
                claim.finalClaim() ? "on" : null,
                claim.partnerReference(),
                claim.activityType(),
                text(claim.activityStart()),
                text(claim.activityEnd()),
                text(claim.place().country()),
                text(claim.place().venue()),
                claim.currency(),
                text(claim.payee()),
                padded(lines));
    }

    ClaimForm withSpareLines() {
        return new ClaimForm(
                offerCode,
                fundRequestId,
                finalClaim,
                partnerReference,
                activityType,
                activityStart,
                activityEnd,
                country,
                venue,
                currency,
                payee,
                padded(lines.stream().filter(line -> !line.blank()).toList()));
    }

    /**
     * What holds where the partner wrote nothing.
     *
     * @param supplier whose name stands on lines without a supplier; null where the partner must name one
     */
    record Usual(String currency, String supplier, ClaimFields fields) {}

    /**
     * @param usual what holds where the partner chose nothing
     * @throws DomainException INVALID naming each field that can't be read
     */
    ClaimDraft toDraft(Usual usual, Map<String, String> results) {
        String chosen = isBlank(currency) ? usual.currency() : currency.strip().toUpperCase(Locale.ROOT);
        List<FieldError> errors = new ArrayList<>();
        LocalDate start = date("activityStart", activityStart, errors);
        LocalDate end = date("activityEnd", activityEnd, errors);
        if (usual.fields().person() && isBlank(payee)) {
            errors.add(new FieldError("payee", "REQUIRED", "Choose who is rewarded."));
        }
        List<LineDraft> drafts = drafts(usual, chosen, errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid("FORM", "Some fields can't be read. Mend them and save again.", errors);
        }
        return new ClaimDraft(
                offerCode,
                isBlank(fundRequestId) ? null : UUID.fromString(fundRequestId),
                finalClaim != null,
                isBlank(partnerReference) ? null : partnerReference.trim(),
                activityType,
                start,
                end,
                chosen,
                results,
                drafts,
                usual.fields().person() ? payee.strip() : null,
                new Place(country, venue));
    }

    private List<LineDraft> drafts(Usual usual, String currency, List<FieldError> errors) {
        List<LineDraft> drafts = new ArrayList<>();
        for (LineForm line : lines) {
            if (!line.blank()) {
                String at = "lines[" + drafts.size() + "].";
                if (usual.fields().unit() != null && isBlank(line.serial())) {
                    errors.add(new FieldError(
                            at + "serial",
                            "REQUIRED",
                            "Fill in: " + usual.fields().unit() + "."));
                }
                drafts.add(draft(line, at, currency, usual.supplier(), errors));
            }
        }
        return drafts;
    }

    private static LineDraft draft(
            LineForm line, String at, String currency, String supplier, List<FieldError> errors) {
        Money net = money(at + "net", line.net(), currency, errors);
        Money tax = isBlank(line.tax()) ? null : money(at + "tax", line.tax(), currency, errors);
        LocalDate date = isBlank(line.invoiceDate()) ? null : date(at + "invoiceDate", line.invoiceDate(), errors);
        return new LineDraft(
                line.description(),
                isBlank(line.supplierName()) && supplier != null ? supplier : line.supplierName(),
                isBlank(line.supplierTaxId()) ? null : line.supplierTaxId().trim(),
                isBlank(line.invoiceNumber()) ? null : line.invoiceNumber().trim(),
                date,
                net,
                tax,
                line.taxRecoverable() != null,
                isBlank(line.serial()) ? null : line.serial().strip());
    }

    private static Money money(String field, String text, String currency, List<FieldError> errors) {
        try {
            return Money.of(text == null ? "" : text.replace(",", "").trim(), currency);
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

    private static List<LineForm> padded(List<LineForm> lines) {
        List<LineForm> all = new ArrayList<>(lines);
        do {
            all.add(LineForm.EMPTY);
        } while (all.size() < EMPTY_LINES);
        return all;
    }

    private static LineForm lineOf(Claim.Line line) {
        return new LineForm(
                line.description(),
                line.supplierName(),
                text(line.supplierTaxId()),
                text(line.invoiceNumber()),
                text(line.invoiceDate()),
                line.net().amount().toPlainString(),
                line.tax() == null ? "" : line.tax().amount().toPlainString(),
                line.taxRecoverable() ? "on" : null,
                text(line.serial()));
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether nothing was typed. */
    public static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
