package org.proofline.portal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.adjudication.RiskRules.RuleState;
import org.proofline.claims.Place;
import org.proofline.claims.WaterfallStep;
import org.proofline.evidence.Document;
import org.proofline.evidence.Scan;
import org.proofline.program.ActivityRules.Ineligible;
import org.proofline.shared.Countries;
import org.proofline.shared.Money;
import org.proofline.shared.ReasonCode;

/** Codes, amounts and dates as people read them. Codes that the bundle does not know are shown in plain letters. */
public final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("portal", Locale.ENGLISH);
    private static final String ELSEWHERE = "nothing of the claim: ";
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
            "ACCEPTED",
            "VERIFIED",
            "OFFER_IN_FORCE",
            "OFFER_CHECKED");
    private static final Set<String> BAD = Set.of(
            "REJECTED",
            "REJECTED_BY_BANK",
            "RETURNED",
            "EXPIRED",
            "REFUSED",
            "BLOCK",
            "MISSING",
            "BLOCKED",
            "QUARANTINED");
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
            "OFFER_SENT",
            "PARTIALLY_RECOVERED");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\d.,])(\\d{4,})(?=\\.\\d{2} [A-Z]{3}\\b)");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3,}(?:_[A-Z]+)+\\b|^[A-Z]{4,}(?=:|$)");
    private static final Pattern ACTIVITY = Pattern.compile("(?<=\\bactivity )[A-Z][A-Z_]{2,}\\b");
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");
    private static final Pattern BOOKING = Pattern.compile("\\b[A-Z]{4,}(?:_[A-Z]+)*(?= for claim | \\d)");

    private Words() {}

    /** The words for a code, for example {@code of("claim.status", "DRAFT")}. */
    public static String of(String group, Object code) {
        if (code == null) {
            return "";
        }
        if (group.equals("reason")) {
            return ReasonCode.find(code.toString()).map(ReasonCode::words).orElse(code.toString());
        }
        String key = group + "." + code;
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : plain(code.toString());
    }

    /** What people call a value that a rule compared. */
    public static String compared(String name) {
        return Stream.of("same.", "fact.", "result.")
                .map(group -> group + name)
                .filter(BUNDLE::containsKey)
                .map(BUNDLE::getString)
                .findFirst()
                .map(words -> words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1))
                .orElseGet(
                        () -> plain(name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ENGLISH)));
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

    /** Amount without its currency, where the column names it. */
    public static String figure(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "%,." + Math.max(amount.scale(), 0) + "f", amount);
    }

    /** The same without the noughts that a calculation leaves behind the cents. */
    public static String exact(BigDecimal amount) {
        int figures = Math.max(amount.stripTrailingZeros().scale(), Math.min(amount.scale(), 2));
        return figure(amount.setScale(Math.max(figures, 0), RoundingMode.UNNECESSARY));
    }

    /** A recorded sentence with its amounts, dates, activities and booking types as people read them. */
    public static String said(String sentence) {
        if (sentence == null) {
            return "";
        }
        String dated = DATE.matcher(sentence).replaceAll(found -> day(LocalDate.parse(found.group())));
        String grouped = AMOUNT.matcher(dated)
                .replaceAll(found -> String.format(Locale.ENGLISH, "%,d", new BigInteger(found.group())));
        String named =
                ACTIVITY.matcher(grouped).replaceAll(found -> Matcher.quoteReplacement(of("activity", found.group())));
        return BOOKING.matcher(named).replaceAll(found -> of("entry", found.group()));
    }

    /** A recorded reason, which may begin with its code. */
    public static String why(String reason) {
        return reason == null
                ? ""
                : CODE.matcher(reason)
                        .replaceAll(found -> Matcher.quoteReplacement(ReasonCode.find(found.group())
                                .map(ReasonCode::words)
                                .orElseGet(() -> plain(found.group()))));
    }

    public static String timeOfDay(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    /** Like {@link #of}, in the words of the vendor's people, for whom "you" is not the partner. */
    public static String forStaff(String group, Object code) {
        String key = group + "." + code + ".staff";
        return BUNDLE.containsKey(key) ? BUNDLE.getString(key) : of(group, code);
    }

    /** How far a day is, such as "in 12 days"; a past day is "over". */
    public static String until(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days < 0) {
            return "over";
        }
        return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days";
    }

    /** Venue and country in one phrase; empty where neither is named. */
    public static String where(Place place) {
        return Stream.of(place.venue(), Countries.name(place.country()))
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(", "));
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
    public static String waitingFor(String code, boolean staff) {
        if (code != null && code.startsWith("VENDOR:")) {
            String group = Stream.of(code.substring("VENDOR:".length()).split(","))
                    .map(each -> of("group", each))
                    .collect(Collectors.joining(" or "));
            return staff ? group : of("waiting", "VENDOR") + " (" + group.toLowerCase(Locale.ENGLISH) + ")";
        }
        return staff ? forStaff("waiting", code) : of("waiting", code);
    }

    /** Kinds of cost in one phrase: "drinks, cash or fines". */
    public static String anyOf(List<Ineligible> kinds) {
        List<String> labels = kinds.stream().map(Ineligible::label).toList();
        int last = labels.size() - 1;
        return last < 1
                ? String.join("", labels)
                : String.join(", ", labels.subList(0, last)) + " or " + labels.get(last);
    }

    /** What the malware scanner said, in one sentence. */
    public static String scanned(Scan scan) {
        return of("scan", scan.state().equals(Scan.NOT_SCANNED) ? scan.note() : scan.state());
    }

    /** A picture's width or height in points; at least one. */
    public static int points(Document document, String side) {
        String value = document.about().getOrDefault(side, "");
        return value.matches("[1-9]\\d{0,5}") ? Integer.parseInt(value) : 1;
    }

    /** How many rules are in that state. */
    public static long counted(List<RuleState> states, String state) {
        return states.stream().filter(row -> row.state().equals(state)).count();
    }

    /** What a rule needs to be evaluated; some are seen to elsewhere. */
    public static String needs(String why) {
        return why.startsWith(ELSEWHERE) ? "seen to elsewhere: " + why.substring(ELSEWHERE.length()) : "needs " + why;
    }

    /** Whether people are told this fact that was read from a document. */
    public static boolean shownFact(String name) {
        return BUNDLE.containsKey("fact." + name);
    }

    /** What was read from a document in one line, with doubt where there is some. */
    public static String suggested(Document document) {
        return document.suggestions().stream()
                .filter(found -> shownFact(found.name()))
                .map(found ->
                        of("fact", found.name()) + " " + said(found.value()) + (found.sure() ? "" : " (not sure)"))
                .collect(Collectors.joining("; "));
    }

    /** Every word of the bundle by its key, for the task forms, which are made in the browser. */
    static Map<String, String> all() {
        return BUNDLE.keySet().stream().collect(Collectors.toMap(key -> key, BUNDLE::getString));
    }

    /** Where a value stands in an offer: {@code terms.claimWithinDays} is "Terms › claim within days". */
    public static String path(String path) {
        String counted = INDEX.matcher(path).replaceAll(found -> " " + (Integer.parseInt(found.group(1)) + 1));
        String words = counted.replaceFirst("^scheme\\.", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .replace(".", " › ")
                .toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String plain(String code) {
        String words = code.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
