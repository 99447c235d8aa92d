package org.proofline.evidence.worker;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Settings that a recognition model carries in itself. The engine's library spreads the work on one picture over all
 * processors and lets those spin that wait for more, whatever number of threads it is told; settings in the model are
 * the way to one thread, which does a page with less than half the processor time. They count only where the environment
 * says so.
 */
public final class OneThread {

    /** Name of the variable that makes the settings in models count; its value is 1. */
    public static final String VARIABLE = "ORT_LOAD_CONFIG_FROM_MODEL";

    private static final String KEY = "ort_config";
    private static final String SETTINGS =
            "{\"session_options\":{\"intra_op_num_threads\":1,\"inter_op_num_threads\":1,"
                    + "\"execution_mode\":0,\"graph_optimization_level\":2}}";
    /** Fields of the model's format: properties of a model, and key and value of each. All are of the kind with a length. */
    private static final int PROPERTIES = 14;

    private static final int KEY_OF_PROPERTY = 1;
    private static final int VALUE_OF_PROPERTY = 2;
    private static final int WITH_LENGTH = 2;
    private static final int LOW_BITS = 0x7f;

    private OneThread() {}

    /** To be appended to a model: its format joins what stands behind it. */
    static byte[] property() {
        ByteArrayOutputStream property = new ByteArrayOutputStream();
        write(property, KEY_OF_PROPERTY, KEY.getBytes(StandardCharsets.US_ASCII));
        write(property, VALUE_OF_PROPERTY, SETTINGS.getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream field = new ByteArrayOutputStream();
        write(field, PROPERTIES, property.toByteArray());
        return field.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int field, byte[] content) {
        out.write(field << 3 | WITH_LENGTH);
        int length = content.length;
        while (length > LOW_BITS) {
            out.write(length & LOW_BITS | LOW_BITS + 1);
            length >>= 7;
        }
        out.write(length);
        out.writeBytes(content);
    }
}
