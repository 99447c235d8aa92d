package org.proofline.adjudication;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BrandSettings.class, ProofFirstSettings.class})
class BrandConfiguration {}
