package org.proofline.evidence.worker;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the supplier's name: the first company name that does not follow the words before a customer's address. */
final class Suppliers {

    private static final int MOST_LINES = 200;

    private final Pattern company;
    private final Pattern customer;

    Suppliers(Labels labels) {
        String forms = labels.of("companyForms").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        company = Pattern.compile(
                "((?:[\\p{Lu}\\d](?:[\\p{L}\\d&'+\\-]|\\.(?=\\p{L})){0,30} (?:& |and |und |et )?){1,5}(?:(?i:" + forms
                        + ")))(?![\\p{L}\\p{N}])");
        customer = labels.anyOf("customer");
    }

    Optional<String> of(List<String> lines) {
        boolean customerFollows = false;
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            Matcher matcher = company.matcher(line);
            boolean isCustomer = customerFollows || customer.matcher(line).find();
            if (matcher.find()) {
                if (!isCustomer) {
                    return Optional.of(matcher.group(1).strip());
                }
                customerFollows = false;
            } else {
                customerFollows = customer.matcher(line).find();
            }
        }
        return Optional.empty();
    }
}
