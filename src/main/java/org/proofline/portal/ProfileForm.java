package org.proofline.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.proofline.partner.ProfileChange;

/**
 * What a partner shall be, as typed.
 *
 * @param specializations codes with commas
 * @param hold the checkbox: whether it stays on hold
 */
public record ProfileForm(
        String type,
        List<String> moreTypes,
        String region,
        String specializations,
        String lifecycleStage,
        String hold,
        String reason) {

    public ProfileForm {
        moreTypes = moreTypes == null ? List.of() : moreTypes;
        region = capital(region);
        specializations = capital(specializations);
        reason = reason == null ? "" : reason;
    }

    static ProfileForm of(ProfileChange change) {
        return new ProfileForm(
                change.type(),
                change.moreTypes(),
                change.region(),
                String.join(", ", change.specializations()),
                change.lifecycleStage(),
                change.goodStanding() ? null : "on",
                change.reason());
    }

    ProfileChange toChange() {
        List<String> codes = Arrays.stream(specializations.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        return new ProfileChange(type, moreTypes, region, codes, lifecycleStage, hold == null, reason);
    }

    private static String capital(String text) {
        return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
    }
}
