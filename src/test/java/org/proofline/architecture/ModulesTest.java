package org.proofline.architecture;

import org.junit.jupiter.api.Test;
import org.proofline.ProoflineApplication;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_use_only_the_api_of_the_modules_they_are_allowed_to_use() {
        ApplicationModules.of(ProoflineApplication.class).verify();
    }
}
