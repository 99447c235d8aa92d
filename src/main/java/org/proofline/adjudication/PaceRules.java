package org.proofline.adjudication;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.claims.Claim.Line;
import org.proofline.claims.PastClaims.Sent;

/** Claims and invoices that come faster, or more in a row, than business does. */
final class PaceRules {

    private PaceRules() {}

    /** F10: many claims within hours, of one partner, or of several from one address. */
    static final class Velocity implements AroundRule {

        /** So many numbers are told. */
        private static final int TOLD = 20;

        @Override
        public String id() {
            return "F10";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return true;
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            Duration within = Duration.ofHours(number("hours"));
            long claims = 1
                    + around.past().stream()
                            .filter(past ->
                                    !past.handedIn().isAfter(dossier.claim().submittedAt()))
                            .filter(past -> Duration.between(
                                                    past.handedIn(),
                                                    dossier.claim().submittedAt())
                                            .compareTo(within)
                                    <= 0)
                            .count();
            if (claims >= number("claims")) {
                findings.accept(RuleBook.finding(
                        id(), Map.of("claims", String.valueOf(claims), "hours", String.valueOf(number("hours")))));
            }
            oneAddress(around, findings);
        }

        /** Agencies send for several partners, and so does whoever plays them. */
        private void oneAddress(Around around, Consumer<Finding> findings) {
            long partners =
                    1 + around.sent().stream().map(Sent::partnerId).distinct().count();
            if (partners >= number("partners")) {
                findings.accept(RuleBook.finding(
                        "F10-ADDRESS",
                        Map.of(
                                "partners", String.valueOf(partners),
                                "hours", String.valueOf(number("hours")),
                                "claims",
                                        around.sent().stream()
                                                .map(Sent::number)
                                                .sorted()
                                                .limit(TOLD)
                                                .collect(Collectors.joining(", ")))));
            }
        }
    }

    /** F11: invoices of one supplier whose numbers follow each other over weeks: it bills nobody else. */
    static final class NumbersInARow implements AroundRule {

        private static final Pattern NUMBER = Pattern.compile("(.*?)(\\d{1,18})\\D*");

        /** A number's part that counts, beside what stands before it. */
        private record Counted(String before, BigInteger count) {

            static Optional<Counted> of(String number) {
                Matcher matcher = NUMBER.matcher(number == null ? "" : number.strip());
                return matcher.matches()
                        ? Optional.of(new Counted(matcher.group(1), new BigInteger(matcher.group(2))))
                        : Optional.empty();
            }
        }

        @Override
        public String id() {
            return "F11";
        }

        @Override
        public boolean hasData(Dossier dossier, Around around) {
            return dossier.claim().lines().stream().anyMatch(NumbersInARow::isDated);
        }

        @Override
        public void check(Dossier dossier, Around around, Consumer<Finding> findings) {
            dossier.claim().lines().stream()
                    .filter(NumbersInARow::isDated)
                    .filter(line -> isInARow(line, row(line, around)))
                    .findFirst()
                    .ifPresent(line -> findings.accept(RuleBook.finding(
                            id(),
                            Map.of(
                                    "supplierName", String.valueOf(line.supplierName()),
                                    "invoiceNumber", line.invoiceNumber(),
                                    "row", String.valueOf(row(line, around).size())))));
        }

        private static boolean isDated(Line line) {
            return line.invoiceDate() != null
                    && Counted.of(line.invoiceNumber()).isPresent();
        }

        private boolean isInARow(Line line, List<LocalDate> days) {
            LocalDate first = days.stream().min(LocalDate::compareTo).orElse(line.invoiceDate());
            LocalDate last = days.stream().max(LocalDate::compareTo).orElse(line.invoiceDate());
            return days.size() >= number("least")
                    && !first.plusDays(number("days")).isAfter(last);
        }

        /** The days of the invoices that stand in one row with this one. */
        private static List<LocalDate> row(Line line, Around around) {
            Counted own = Counted.of(line.invoiceNumber()).orElseThrow();
            Map<BigInteger, LocalDate> known = new TreeMap<>();
            around.past().stream()
                    .flatMap(past -> past.lines().stream())
                    .filter(other -> isDated(other) && Supplier.isSame(line, other))
                    .forEach(other -> Counted.of(other.invoiceNumber())
                            .filter(counted -> counted.before().equals(own.before()))
                            .ifPresent(counted -> known.put(counted.count(), other.invoiceDate())));
            known.put(own.count(), line.invoiceDate());
            Stream<LocalDate> before = Stream.iterate(own.count(), known::containsKey, n -> n.subtract(BigInteger.ONE))
                    .map(known::get);
            Stream<LocalDate> after = Stream.iterate(
                            own.count().add(BigInteger.ONE), known::containsKey, n -> n.add(BigInteger.ONE))
                    .map(known::get);
            return Stream.concat(before, after).toList();
        }
    }
}
