package org.proofline.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proofline.program.OfferScheme.Agreement;
import org.proofline.program.OfferScheme.Audience;

/** Tells a scheme in sentences: what the offer is for, whom it is for and what follows from taking part. */
final class SchemeWords {

    /** Finds a sentence of a language. */
    interface Bundle {
        String say(Locale locale, String key, Object... arguments);
    }

    private final Bundle bundle;
    private final Locale locale;
    private final List<String> sentences = new ArrayList<>();

    SchemeWords(Bundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    List<String> of(OfferScheme scheme) {
        add("objective." + scheme.purpose().objective());
        add("behavior." + scheme.purpose().behavior());
        audience(scheme.audience());
        add("period." + scheme.timing().period());
        add("rateDate." + scheme.timing().rateDate());
        add("taxDocument." + scheme.taxDocument());
        add("stacking." + scheme.stacking());
        if (scheme.recovery().guaranteeDays() > 0) {
            add(
                    scheme.recovery().proRata() ? "recovery.proRata" : "recovery.whole",
                    scheme.recovery().guaranteeDays());
        }
        add("contract", scheme.contract().standardTerms());
        if (scheme.contract().addendum() != null) {
            add("addendum", scheme.contract().addendum());
        }
        agreement(scheme.agreed());
        return sentences;
    }

    private void audience(Audience audience) {
        only("partnerTypes", audience.partnerTypes());
        only("tiers", audience.tiers());
        only("regions", audience.regions());
        only("specializations", audience.specializations());
        only("segments", audience.segments());
        only("lifecycleStages", audience.lifecycleStages());
        if (audience.enrollment()) {
            add("enrollment");
        }
        if (audience.acceptance()) {
            add("acceptance");
        }
    }

    private void agreement(Agreement agreed) {
        if (agreed != null) {
            add("agreed", agreed.sales(), agreed.finance(), agreed.operations());
        }
    }

    private void only(String what, List<String> codes) {
        if (!codes.isEmpty()) {
            add("only." + what, String.join(", ", codes).replace('_', ' '));
        }
    }

    private void add(String key, Object... arguments) {
        sentences.add(bundle.say(locale, "scheme." + key, arguments));
    }
}
