package org.proofline.platform;

/** A start that cannot go on; the message is one line that names what is wrong and how to mend it. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure whose message stands for itself. */
    public StartFailure(String line) {
        super(line);
    }

    /** A failure with the technical cause kept for the log at debug level. */
    public StartFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
