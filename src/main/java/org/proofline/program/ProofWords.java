package org.proofline.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proofline.program.ProofMatrixRows.ActivityType;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Labels of the proof matrix in other languages than that of its rows; what nobody translated stays as it is. */
@Component
class ProofWords {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    ProofWords() {
        messages.setBasename("messages-proof");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    String activity(String code, String label, Locale locale) {
        return say("activity." + code, label, locale);
    }

    String expense(ActivityType type, Locale locale) {
        return say("expense." + type.code(), type.eligibleExpense(), locale);
    }

    /** @param labels of the codes that are enough, in the language of the rows */
    ProofRequirement in(ProofRequirement requirement, List<String> labels, Locale locale) {
        List<String> translated = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            translated.add(say("proof." + requirement.anyOf().get(i), labels.get(i), locale));
        }
        return new ProofRequirement(
                requirement.code(),
                requirement.kind(),
                requirement.anyOf(),
                requirement.perLine(),
                String.join(" " + say("or", "or", locale) + " ", translated),
                say("hint." + requirement.code(), requirement.hint(), locale));
    }

    private String say(String key, String otherwise, Locale locale) {
        return messages.getMessage(key, null, otherwise, locale);
    }
}
