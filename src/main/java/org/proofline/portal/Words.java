package org.proofline.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.proofline.claims.WaterfallStep;
import org.proofline.shared.Money;
import org.proofline.shared.ReasonCode;

/** Codes, amounts and dates as people read them. Codes that the bundle does not know are shown in plain letters. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("portal", Locale.ENGLISH);
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final Set<String> GOOD = Set.of(
            "APPROVED",
            "PARTIALLY_APPROVED",
            "PAID",
            "CLOSED",
            "RECOVERED",
            "PRESENT",
            "PASS",
            "COMPLETED",
            "RELEASED",
            "OFFSET",
            "CREDIT_MEMO_ISSUED",
            "VERIFIED");
    private static final Set<String> BAD =
            Set.of("REJECTED", "REJECTED_BY_BANK", "RETURNED", "EXPIRED", "REFUSED", "BLOCK", "MISSING", "BLOCKED");
    private static final Set<String> WAIT = Set.of(
            "INFO_REQUESTED",
            "ON_HOLD",
            "PENDING_TAX_PROFILE",
            "PENDING_BANK_PROFILE",
            "PENDING_TAX_INVOICE",
            "HOLD",
            "REVIEW",
            "DISPUTED",
            "ESCALATED",
            "CHECKING",
            "PENDING",
            "OPEN",
            "NOTIFIED",
            "PARTIALLY_RECOVERED");

    private Words() {}

    /** The words for a code, for example {@code of("claim.status", "DRAFT")}. */
    public static String of(String group, Object code) {
        if (code == null) {
            return "";
        }
        if (group.equals("reason")) {
            return ReasonCode.find(code.toString()).map(ReasonCode::words).orElseGet(() -> plain(code.toString()));
        }
        String key = group + "." + code;
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : plain(code.toString());
    }

    /** {@code 1,250.00 EUR}; an empty text for null. */
    public static String money(Money money) {
        return money == null
                ? ""
                : String.format(
                        Locale.ENGLISH, "%,." + money.amount().scale() + "f %s", money.amount(), money.currency());
    }

    /** What a step of the calculation took away or added; a dash where nothing changed or the currency did. */
    public static String change(WaterfallStep step) {
        if (step.before() == null
                || !step.before().currency().equals(step.after().currency())) {
            return "–";
        }
        Money change = step.after().minus(step.before());
        return change.isZero() ? "–" : (change.isPositive() ? "+" : "") + money(change);
    }

    public static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** In the time zone of the programs, which the page names. */
    public static String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(ZONE));
    }

    /** The style class of a status chip. */
    public static String tone(Object code) {
        String text = String.valueOf(code);
        if (GOOD.contains(text)) {
            return "status status-good";
        }
        if (BAD.contains(text)) {
            return "status status-bad";
        }
        return WAIT.contains(text) ? "status status-wait" : "status";
    }

    /** Who must act next, in words. */
    public static String waitingFor(String code) {
        if (code != null && code.startsWith("VENDOR:")) {
            return of("waiting", "VENDOR") + " (" + plain(code.substring("VENDOR:".length())) + ")";
        }
        return of("waiting", code);
    }

    private static String plain(String code) {
        String words = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
