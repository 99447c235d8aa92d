package org.proofline.evidence;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks the INSTREAM protocol of clamd on loopback; finds its own marker, and misbehaves on demand. */
public final class ClamdSimulator implements AutoCloseable {

    /** What it finds. A pattern of its own, so that no real scanner minds the test files. */
    public static final String MARKER = "PROOFLINE-TEST-MALWARE";

    /** How it answers. */
    public enum Mood {
        HONEST,
        /** Reads all and never answers. */
        SILENT,
        /** Takes the connection and reads nothing. */
        DEAF,
        /** Closes in the middle. */
        RUDE,
        /** Answers what nobody understands. */
        BABBLING,
        /** Says ten times that all is well, in words that are not the protocol's. */
        LYING,
        /** Has a limit of 1,000 bytes, and closes as soon as it is passed. */
        SMALL
    }

    private static final int SMALL_LIMIT = 1000;

    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private Thread serving;
    private final int port;
    private final AtomicInteger scans = new AtomicInteger();
    private volatile Mood mood = Mood.HONEST;

    public ClamdSimulator() {
        server = listen(0);
        port = server.getLocalPort();
    }

    public int port() {
        return port;
    }

    public void mood(Mood next) {
        mood = next;
    }

    /** How many files it was asked about. */
    public int scans() {
        return scans.get();
    }

    /** Goes away, like a daemon that is updated. */
    public void stop() {
        close();
    }

    public void startAgain() {
        server = listen(port);
    }

    @Override
    public void close() {
        try {
            server.close();
            awaitEnd();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** While its thread still leaves, a closed server may take one more connection. */
    private void awaitEnd() {
        try {
            serving.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            serving = new Thread(() -> serve(listening), "clamd-simulator");
            serving.setDaemon(true);
            serving.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread thread = new Thread(() -> talk(socket), "clamd-simulator-talk");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try {
            if (mood == Mood.DEAF) {
                return;
            }
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String command = command(in);
            String answer = command.equals("zPING") ? "PONG" : answer(in);
            if (answer != null) {
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            }
            if (mood != Mood.SILENT) {
                socket.close();
            }
        } catch (IOException e) {
            // The other side went away, as it may.
            open.remove(socket);
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            text.append((char) next);
        }
        return text.toString();
    }

    /** Null when it says nothing. */
    private String answer(DataInputStream in) throws IOException {
        scans.incrementAndGet();
        StringBuilder seen = new StringBuilder();
        for (int size = in.readInt(); size > 0; size = in.readInt()) {
            seen.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
            if (mood == Mood.RUDE) {
                return null;
            }
            if (mood == Mood.SMALL && seen.length() > SMALL_LIMIT) {
                return "INSTREAM size limit exceeded. ERROR";
            }
        }
        return switch (mood) {
            case SILENT -> null;
            case BABBLING -> "\u0007\u0008 who is there?";
            case LYING -> "stream: OKAY, stream: OK, probably OK";
            default -> seen.indexOf(MARKER) >= 0 ? "stream: Test.Marker FOUND" : "stream: OK";
        };
    }
}
