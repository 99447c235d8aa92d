package org.proofline.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iban4j.BicUtil;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.proofline.shared.Countries;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** Checks what a partner typed and brings it into the form that banks expect. */
final class BankAccountCheck {

    /** What a SEPA message carries of a name, and of a line of an address. */
    private static final int LONGEST = 70;

    private final List<FieldError> errors = new ArrayList<>();

    private BankAccountCheck() {}

    static BankAccount normalized(BankAccount typed) {
        BankAccountCheck check = new BankAccountCheck();
        BankAccount account = new BankAccount(
                check.text("accountHolder", typed.accountHolder()),
                check.iban(compact(typed.iban())),
                check.bic(compact(typed.bic())),
                check.text("street", typed.street()),
                check.text("postalCode", typed.postalCode()),
                check.text("city", typed.city()),
                check.country(compact(typed.country())));
        if (!check.errors.isEmpty()) {
            throw DomainException.invalid(
                    "BANK_ACCOUNT_INVALID",
                    "The bank account has mistakes. Mend them and send it again.",
                    check.errors);
        }
        return account;
    }

    static boolean isCountry(String code) {
        return Countries.isCode(code);
    }

    private String text(String field, String value) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "REQUIRED", "Fill this in."));
            return null;
        }
        if (value.strip().length() > LONGEST) {
            errors.add(new FieldError(field, "TOO_LONG", "Use at most " + LONGEST + " characters."));
        }
        return value.strip();
    }

    private String iban(String iban) {
        if (iban == null) {
            errors.add(new FieldError("iban", "REQUIRED", "Fill in the IBAN."));
            return null;
        }
        try {
            IbanUtil.validate(iban);
        } catch (Iban4jException e) {
            errors.add(new FieldError(
                    "iban", "IBAN_INVALID", "This is not a valid IBAN. Compare it with your bank statement."));
        }
        return iban;
    }

    private String bic(String bic) {
        if (bic == null) {
            return null;
        }
        try {
            BicUtil.validate(bic);
        } catch (Iban4jException e) {
            errors.add(new FieldError("bic", "BIC_INVALID", "This is not a valid BIC. Leave it out when in doubt."));
        }
        return bic;
    }

    private String country(String country) {
        if (!isCountry(country)) {
            errors.add(new FieldError("country", "COUNTRY_UNKNOWN", "Use a country code of two letters, such as DE."));
        }
        return country;
    }

    private static String compact(String value) {
        return value == null || value.isBlank()
                ? null
                : value.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }
}
