package org.proofline.evidence.worker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iban4j.CountryCode;
import org.iban4j.IbanUtil;
import org.proofline.evidence.AccountMark;

/**
 * Finds the account that an invoice is to be paid into: an IBAN whose length and check digits are right. Where money is
 * collected instead, the account is that of who pays, and none is told.
 */
final class PayeeAccounts {

    private static final int SURE = 95;
    private static final Pattern FORM =
            Pattern.compile("(?<![A-Z0-9])([A-Z]{2}\\d{2}(?:[ \\u00a0]?[A-Z0-9]){11,30})(?![a-z])");
    private static final Pattern BLANKS = Pattern.compile("[ \\u00a0]");

    private final Pattern collected;

    PayeeAccounts(Labels labels) {
        this.collected = labels.anyOf("words.collected");
    }

    /** As a mark: the number itself is kept nowhere. */
    Optional<Fact> of(List<Row> rows) {
        if (rows.stream().anyMatch(row -> collected.matcher(row.folded()).find())) {
            return Optional.empty();
        }
        return rows.stream()
                .flatMap(row -> FORM.matcher(row.text()).results().flatMap(found -> fact(row, found).stream()))
                .findFirst();
    }

    private static Optional<Fact> fact(Row row, MatchResult found) {
        return iban(found.group(1))
                .map(iban -> new Fact(AccountMark.of(iban), SURE, row.part(found.start(), found.end())));
    }

    /** What stands behind it in the row, such as the bank's code, is no part of it. */
    static Optional<String> iban(String text) {
        String compact = BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher country = Pattern.compile("^[A-Z]{2}").matcher(compact);
        CountryCode code = country.find() ? CountryCode.getByCode(country.group()) : null;
        if (code == null || !IbanUtil.isSupportedCountry(code)) {
            return Optional.empty();
        }
        int length = IbanUtil.getIbanLength(code);
        return compact.length() < length
                ? Optional.empty()
                : Optional.of(compact.substring(0, length)).filter(IbanUtil::isValid);
    }
}
