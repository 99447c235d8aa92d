package org.proofline.duplicates.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Loads the rules; {@code proofline.duplicates.rules} names another catalogue. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

    @Bean
    DuplicateRules duplicateRules(
            @Value("${proofline.duplicates.rules:classpath:duplicates/rules.yaml}") Resource rules) {
        return DuplicateRules.load(rules);
    }

    @Bean
    SupplierWeights supplierWeights(
            @Value("${proofline.duplicates.suppliers:classpath:duplicates/suppliers.yaml}") Resource weights) {
        return SupplierWeights.load(weights);
    }
}
