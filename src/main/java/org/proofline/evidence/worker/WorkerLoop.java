package org.proofline.evidence.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Map;

/** Answers requests one after the other until the application closes the pipe. */
final class WorkerLoop {

    /** First frame of a worker that is ready to work. */
    static final Map<String, String> READY = Map.of("ready", "true");

    /** Does what one request asks. */
    interface Work {
        Map<String, String> answer(Map<String, String> request, SoFar soFar) throws IOException;
    }

    /** Hears what is known while the rest is still being found out, so that it is not lost when time runs out. */
    interface SoFar {
        void known(Map<String, String> entries) throws IOException;
    }

    private WorkerLoop() {}

    static void serve(Work work) throws IOException {
        // Libraries that print must not reach the pipe that carries the frames.
        System.setOut(System.err);
        NoNetwork.install();
        endWithParent();
        DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        Frames.write(out, READY);
        while (true) {
            Map<String, String> request;
            try {
                request = Frames.read(in);
            } catch (EOFException closed) {
                return;
            }
            Frames.write(out, work.answer(request, known -> Frames.write(out, Frames.unfinished(known))));
        }
    }

    /** A worker stuck in a document would not notice the closed pipe when the application is killed. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit()
                .thenRun(() -> Runtime.getRuntime().halt(0)));
    }
}
