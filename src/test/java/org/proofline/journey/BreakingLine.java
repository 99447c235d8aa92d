package org.proofline.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A line to the application that breaks in the middle: after so many bytes all connections are cut, and new ones too. */
final class BreakingLine implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket server;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger breaks = new AtomicInteger();

    BreakingLine(int target) throws IOException {
        this.target = target;
        server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start(this::serve);
    }

    String baseUrl() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** Breaks after so many further bytes towards the application, and refuses the next connections. */
    void breakAfter(long bytes, int refused) {
        refusals.set(refused);
        left.set(bytes);
    }

    int breaks() {
        return breaks.get();
    }

    @Override
    public void close() {
        try {
            server.close();
            cut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                open.add(near);
                if (breaks.get() > 0 && refusals.getAndDecrement() > 0) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(far);
                start(() -> carry(near, far, true));
                start(() -> carry(far, near, false));
            } catch (IOException e) {
                // The line is closed, or the browser went away.
                continue;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean counted) {
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                out.flush();
                if (counted && left.addAndGet(-n) < 0) {
                    left.set(Long.MAX_VALUE);
                    breaks.incrementAndGet();
                    cut();
                    return;
                }
            }
        } catch (IOException e) {
            open.remove(from);
        }
    }

    private void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "breaking-line");
        thread.setDaemon(true);
        thread.start();
    }
}
