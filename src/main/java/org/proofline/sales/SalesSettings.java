package org.proofline.sales;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxFileSize the largest sales file; it goes to disk, never to memory */
@ConfigurationProperties("proofline.sales")
record SalesSettings(@DefaultValue("200MB") DataSize maxFileSize) {}
