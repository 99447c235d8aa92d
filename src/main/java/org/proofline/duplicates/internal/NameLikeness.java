package org.proofline.duplicates.internal;

import org.proofline.duplicates.Names;
import org.springframework.stereotype.Component;

@Component
class NameLikeness implements Names {

    private final SupplierScore score;

    NameLikeness(SupplierWeights weights, DuplicateRules rules) {
        this.score = new SupplierScore(weights, rules.legalForms());
    }

    @Override
    public int likeness(String one, String other) {
        return score.likeness(score.words(one), score.words(other));
    }
}
