package org.proofline.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Why something was refused, cut or taken back. Codes are stable; their words stand in the message bundle. */
public enum ReasonCode {
    INVALID_PROOF,
    MISSING_PROOF,
    PROOF_QUALITY,
    DUPLICATE,
    OUT_OF_WINDOW,
    LATE_CLAIM,
    NOT_PREAPPROVED,
    OUTSIDE_APPROVED_SCOPE,
    INVOICE_MISMATCH,
    MISSING_BRANDING,
    INELIGIBLE_ACTIVITY,
    INELIGIBLE_EXPENSE,
    OVER_CAP,
    OVER_APPROVED,
    INSUFFICIENT_FUNDS,
    FUND_EXPIRED,
    PARTNER_INELIGIBLE,
    TAX_PROFILE_MISSING,
    BANK_PROFILE_MISSING,
    OVERDUE_DEBT,
    COMPETING_CLAIM,
    POLICY_EXCEPTION,
    CALCULATION_ERROR,
    PRIOR_PERIOD_ADJ,
    FRAUD,
    SELF_REFERRAL,
    WITHDRAWN_BY_PARTNER,
    ORDER_CANCELED,
    TERMS_VIOLATION,
    TRACKING_ERROR,
    PAYMENT_FAILED,
    INFLATED_INVOICE,
    DOUBLE_BILLING,
    BRAND_VIOLATION,
    OTHER;

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages-reasons", Locale.ENGLISH);

    /** What people read instead of the code. */
    public String words() {
        return WORDS.getString(name());
    }

    public static Optional<ReasonCode> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }

    /** A reason of the form {@code CODE} or {@code CODE: comment} in words; any other text as it stands. */
    public static String inWords(String reason) {
        String[] parts = reason.strip().split(":", 2);
        return find(parts[0].strip())
                .map(code -> parts.length == 1 ? code.words() + "." : code.words() + ". “" + parts[1].strip() + "”")
                .orElse(reason.strip());
    }
}
