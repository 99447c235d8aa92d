package org.proofline.program;

import java.util.List;
import org.proofline.shared.DomainException.FieldError;

/**
 * An offer as it is being written.
 *
 * @param sentences what partners would read, as far as the data is sound
 * @param mistakes what is wrong, each with its mend
 * @param agreementMissing it would change an offer within an earning period, and nobody is named who agreed
 */
public record OfferPreview(List<String> sentences, List<FieldError> mistakes, boolean agreementMissing) {

    public OfferPreview {
        sentences = List.copyOf(sentences);
        mistakes = List.copyOf(mistakes);
    }
}
