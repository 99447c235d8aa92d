package org.proofline.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs what is {@code @Scheduled}; tests switch it off and call the work themselves. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "proofline.scheduling.enabled", matchIfMissing = true)
class Scheduling {}
