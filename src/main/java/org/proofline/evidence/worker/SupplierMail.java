package org.proofline.evidence.worker;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds at which domain the supplier has its mail: the electronic invoice says so; else the only one on the pages that
 * does not stand below a customer's name. Addresses themselves, which name people, are not kept.
 */
final class SupplierMail {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]{1,64}@((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,6}\\p{L}{2,24})(?![\\w-])");
    private static final int CUSTOMER_ROWS = 8;
    private static final int CERTAIN = 90;

    private final Pattern customer;

    SupplierMail(Labels labels) {
        customer = labels.anyOf(List.of("customer", "addressee"));
    }

    /** Says {@code supplierMail} when it is known. */
    void tell(Map<String, String> exact, List<Row> rows, Map<String, String> about) {
        (exact.isEmpty()
                        ? onPages(rows)
                        : domains(exact.getOrDefault("supplierMail", "")).stream()
                                .findFirst())
                .ifPresent(domain -> about.put("supplierMail", domain));
    }

    private Optional<String> onPages(List<Row> rows) {
        Set<String> found = new TreeSet<>();
        int customerUntil = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Set<String> here = domains(row.text());
            if (customer.matcher(row.folded()).find()) {
                customerUntil = i + CUSTOMER_ROWS;
            }
            if (!here.isEmpty() && (i < customerUntil || certainty(row) < CERTAIN)) {
                return Optional.empty();
            }
            found.addAll(here);
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private static int certainty(Row row) {
        return row.spans().stream().mapToInt(Span::certainty).min().orElse(0);
    }

    private static Set<String> domains(String text) {
        Set<String> found = new TreeSet<>();
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            found.add(address.group(1).toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
