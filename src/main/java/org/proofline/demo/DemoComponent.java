package org.proofline.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A part of the demo: never in production, and only where {@code proofline.demo} asks for it. */
@Component
@Profile("!prod")
@ConditionalOnExpression("!'${proofline.demo}'.equals('none')")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DemoComponent {}
