package org.proofline.adjudication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proofline.claims.Claim.Line;
import org.proofline.evidence.Document;

/** Rules of the invoices: their dates, and what is declared against what was read. */
final class InvoiceRules {

    private InvoiceRules() {}

    /** F1, F2: an invoice is neither of tomorrow, nor of long ago, nor older than the approval of its funds. */
    static final class Dates implements ClaimRule {

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            dossier.claim().lines().stream()
                    .filter(line -> line.invoiceDate() != null)
                    .forEach(line -> check(dossier, line, findings));
        }

        private static void check(Dossier dossier, Line line, Consumer<Finding> findings) {
            LocalDate date = line.invoiceDate();
            LocalDate earliest = dossier.claim().activityStart().minusDays(RiskBook.IN_FORCE.number("F1", "days"));
            Map<String, String> facts = Map.of("line", String.valueOf(line.no()), "date", date.toString());
            if (date.isAfter(dossier.today())) {
                findings.accept(RuleBook.finding("F1-INVOICE-AHEAD", facts));
            } else if (date.isAfter(dossier.deadline())) {
                findings.accept(RuleBook.finding("F1-INVOICE-LATE", facts));
            } else if (date.isBefore(earliest)) {
                findings.accept(RuleBook.finding("F1-INVOICE-OLD", facts));
            }
            if (FundRequestRules.approvedOn(dossier).filter(date::isBefore).isPresent()) {
                findings.accept(RuleBook.finding("F2", facts));
            }
        }
    }

    /**
     * F19: number, date and total are what the document says. Nothing read, nothing said. A reward is no part of the total
     * of any invoice.
     */
    static final class DeclaredAgainstRead implements ClaimRule {

        private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d+)?");

        @Override
        public void check(Dossier dossier, Consumer<Finding> findings) {
            for (Document document : dossier.documents()) {
                if (dossier.costCodes().contains(document.requirement())
                        && !document.extracted().isEmpty()) {
                    compare(dossier, document, linesOf(dossier, document), findings);
                }
            }
        }

        /** Whether anything that is compared was read for sure. */
        static boolean isComparable(Document document) {
            return Stream.of("invoiceNumber", "invoiceDate", "total", "currency")
                    .anyMatch(name -> document.sure(name).isPresent());
        }

        /** One invoice may be attached to several lines: it speaks of all of them. */
        private static List<Line> linesOf(Dossier dossier, Document document) {
            List<Document> same = dossier.documents().stream()
                    .filter(other -> other.sha256().equals(document.sha256()))
                    .toList();
            return dossier.claim().lines().stream()
                    .filter(line -> same.stream().anyMatch(d -> d.line() == null || d.line() == line.no()))
                    .toList();
        }

        private static void compare(Dossier dossier, Document document, List<Line> lines, Consumer<Finding> findings) {
            String number = document.sure("invoiceNumber").orElse(null);
            String date = document.sure("invoiceDate").orElse(null);
            if (differs(number, lines.stream().map(Line::invoiceNumber).toList())) {
                findings.accept(differs("F19-NUMBER", document, number));
            }
            if (differs(date, lines.stream().map(Line::invoiceDate).toList())) {
                findings.accept(differs("F19-DATE", document, date));
            }
            String total = document.sure("total").orElse(null);
            boolean ofCost = dossier.reward() == null;
            if (ofCost && total != null && AMOUNT.matcher(total).matches() && otherTotal(total, lines)) {
                findings.accept(differs("F19-TOTAL", document, total));
            }
            String currency = document.sure("currency").orElse(null);
            if (currency != null
                    && lines.stream()
                            .noneMatch(line ->
                                    line.net().currency().getCurrencyCode().equals(currency))) {
                findings.accept(differs("F19-CURRENCY", document, currency));
            }
        }

        /** Declared somewhere, and nowhere what was read. */
        private static boolean differs(String read, List<?> declared) {
            List<String> given = declared.stream()
                    .filter(value -> value != null)
                    .map(value -> plain(value.toString()))
                    .toList();
            return read != null && !given.isEmpty() && !given.contains(plain(read));
        }

        private static String plain(String text) {
            return text.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
        }

        private static boolean otherTotal(String total, List<Line> lines) {
            BigDecimal read = new BigDecimal(total);
            BigDecimal net = BigDecimal.ZERO;
            BigDecimal gross = BigDecimal.ZERO;
            for (Line line : lines) {
                net = net.add(line.net().amount());
                gross = gross.add(line.net().plus(line.tax()).amount());
            }
            return read.compareTo(net) != 0 && read.compareTo(gross) != 0;
        }

        private static Finding differs(String rule, Document document, String read) {
            String name = ProofRules.nameOf(document);
            return RuleBook.finding(
                    rule,
                    Map.of(
                            "file",
                            name,
                            "read",
                            read,
                            "documentId",
                            document.id().toString()));
        }
    }
}
