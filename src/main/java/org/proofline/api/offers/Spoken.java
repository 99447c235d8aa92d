package org.proofline.api.offers;

import java.util.Locale;

/** The languages that rules are told in. */
final class Spoken {

    private Spoken() {}

    /** German for those who ask for it, English for all others. */
    static Locale in(Locale asked) {
        return asked.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
    }
}
