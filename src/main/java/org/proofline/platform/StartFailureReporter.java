package org.proofline.platform;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Says in one line why the start ended; anything unknown is left to Spring Boot's own report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

    private static final Map<Class<?>, String> ALLOWED = Map.of(
            Integer.class, "set it to a whole number.",
            Long.class, "set it to a whole number.",
            BigDecimal.class, "set it to a number such as 12.5.",
            Boolean.class, "set it to true or false.",
            Duration.class, "set it to a time such as 30s, 15m, 24h or 7d.",
            DataSize.class, "set it to a size such as 512KB or 25MB.");
    private static final Logger LOG = LoggerFactory.getLogger(StartFailureReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = lineFor(cause);
            if (line != null) {
                System.err.println("Proofline did not start: " + line);
                LOG.debug("The start failed", failure);
                return true;
            }
        }
        return false;
    }

    private static String lineFor(Throwable cause) {
        if (cause instanceof StartFailure) {
            return cause.getMessage();
        }
        if (cause instanceof PortInUseException taken) {
            return HttpPort.takenLine(taken.getPort());
        }
        if (cause instanceof BindException wrong) {
            return wrongValue(wrong);
        }
        return null;
    }

    /** What a rule of the settings says of several of them names them itself; a single value is named here. */
    static String wrongValue(BindException wrong) {
        if (wrong.getProperty() == null) {
            return "the settings " + wrong.getName() + " cannot be used: "
                    + rootOf(wrong).getMessage() + ".";
        }
        return environmentName(wrong.getName().toString()) + " (" + wrong.getName() + ") is '"
                + wrong.getProperty().getValue() + "': "
                + allowed(wrong.getTarget().getType().resolve(Object.class));
    }

    private static String environmentName(String name) {
        return name.replace("-", "").replaceAll("[.\\[]+", "_").replace("]", "").toUpperCase(Locale.ROOT);
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return "set it to one of " + Arrays.toString(type.getEnumConstants()) + ".";
        }
        return ALLOWED.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), "correct it where it is set.");
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
