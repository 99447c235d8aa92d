package org.proofline.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the start ended; anything unknown is left to Spring Boot's own report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

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
            return wrongValue(
                    wrong.getName().toString(),
                    wrong.getProperty() == null ? "" : wrong.getProperty().getValue());
        }
        return null;
    }

    private static String wrongValue(String name, Object value) {
        return "the setting " + name + " has the value '" + value
                + "', which cannot be used: correct it where it is set (environment, command line or application.yaml).";
    }
}
