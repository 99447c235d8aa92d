package org.proofline.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
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
        String currency,
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
            String taxRecoverable) {

        static final LineForm EMPTY = new LineForm("", "", "", "", "", "", "", "on");

        boolean blank() {
            return isBlank(description) && isBlank(supplierName) && isBlank(invoiceNumber) && isBlank(net);
        }
    }

    static ClaimForm empty(String offerCode, String activityType) {
        return new ClaimForm(offerCode, "", null, "", activityType, "", "", "", padded(List.of()));
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
                claim.currency(),
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
                currency,
                padded(lines.stream().filter(line -> !line.blank()).toList()));
    }

    /**
     * @param usual the currency where the partner chose none
     * @throws DomainException INVALID naming each field that can't be read
     */
    ClaimDraft toDraft(String usual, Map<String, String> results) {
        String chosen = isBlank(currency) ? usual : currency.strip().toUpperCase(Locale.ROOT);
        List<FieldError> errors = new ArrayList<>();
        LocalDate start = date("activityStart", activityStart, errors);
        LocalDate end = date("activityEnd", activityEnd, errors);
        List<LineDraft> drafts = new ArrayList<>();
        for (LineForm line : lines) {
            if (!line.blank()) {
                drafts.add(draft(line, drafts.size(), chosen, errors));
            }
        }
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
                drafts);
    }

    private static LineDraft draft(LineForm line, int index, String currency, List<FieldError> errors) {
        String at = "lines[" + index + "].";
        Money net = money(at + "net", line.net(), currency, errors);
        Money tax = isBlank(line.tax()) ? null : money(at + "tax", line.tax(), currency, errors);
        LocalDate date = isBlank(line.invoiceDate()) ? null : date(at + "invoiceDate", line.invoiceDate(), errors);
        return new LineDraft(
                line.description(),
                line.supplierName(),
                isBlank(line.supplierTaxId()) ? null : line.supplierTaxId().trim(),
                isBlank(line.invoiceNumber()) ? null : line.invoiceNumber().trim(),
                date,
                net,
                tax,
                line.taxRecoverable() != null);
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
                line.taxRecoverable() ? "on" : null);
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
