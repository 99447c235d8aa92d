package org.proofline.adjudication;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param first whether a person who opened no document of a claim may not approve it (F28) */
@ConfigurationProperties("proofline.proof")
record ProofFirstSettings(@DefaultValue("false") boolean first) {}
