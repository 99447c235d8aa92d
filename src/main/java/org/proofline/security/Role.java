package org.proofline.security;

import java.util.Arrays;

/** What a person may do. Duties are kept apart by person, not by role. */
public enum Role {
    PARTNER_USER("partner-user"),
    PARTNER_ADMIN("partner-admin"),
    PARTNER_SELLER("partner-seller"),
    CLAIMS_VALIDATOR("claims-validator"),
    MARKETING_REVIEWER("marketing-reviewer"),
    CHANNEL_MANAGER("channel-manager"),
    FINANCE_APPROVER("finance-approver"),
    DIRECTOR("director"),
    APPEAL_REVIEWER("appeal-reviewer"),
    PROGRAM_OWNER("program-owner"),
    PARTNER_MASTER("partner-master"),
    PAYMENTS_MAKER("payments-maker"),
    PAYMENTS_RELEASER("payments-releaser"),
    BANK_RECONCILER("bank-reconciler"),
    AUDITOR("auditor"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The stable code, such as {@code finance-approver}; also the engine's group id. */
    public String code() {
        return code;
    }

    public boolean ofPartner() {
        return this == PARTNER_USER || this == PARTNER_ADMIN || this == PARTNER_SELLER;
    }

    public static Role ofCode(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role " + code));
    }
}
