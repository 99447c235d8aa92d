package org.proofline.evidence.worker;

import java.io.IOException;

/** Main class of the document worker's JVM; the application starts and ends it. */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] args) throws IOException {
        WorkerLoop.serve(new DocumentWork());
    }
}
