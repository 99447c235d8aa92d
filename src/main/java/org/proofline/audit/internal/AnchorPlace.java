package org.proofline.audit.internal;

import java.util.List;

/** Somewhere outside the database where anchors are kept. */
interface AnchorPlace {

    /** What people call the place, for messages. */
    String label();

    void put(String name, String content);

    /** The names of everything that lies there. */
    List<String> names();

    String read(String name);
}
