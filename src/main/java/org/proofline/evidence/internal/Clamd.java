package org.proofline.evidence.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks clamd's INSTREAM protocol: the file goes over in counted chunks, one line comes back. One connection for each
 * file; whatever clamd does, it ends within the time limit.
 */
final class Clamd {

    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "zPING\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final ScannerSettings settings;

    Clamd(ScannerSettings settings) {
        this.settings = settings;
    }

    /** @param note as in {@link org.proofline.evidence.Scan} */
    record Answer(String state, String note) {

        static Answer unscanned(String why) {
            return new Answer(org.proofline.evidence.Scan.NOT_SCANNED, why);
        }
    }

    /** Whether somebody is there that speaks the protocol. */
    boolean answers() {
        return exchange(out -> out.write(PING)).text().equals("PONG");
    }

    Answer scan(Path file) {
        Exchange exchange = exchange(out -> send(file, out));
        String text = exchange.text();
        Matcher found = FOUND.matcher(text);
        if (text.equals("stream: OK")) {
            return new Answer(org.proofline.evidence.Scan.CLEAN, null);
        }
        if (found.matches()) {
            return new Answer(
                    org.proofline.evidence.Scan.INFECTED, found.group(1).replaceAll("[^\\x20-\\x7e]", "?"));
        }
        if (text.contains("size limit exceeded")) {
            return Answer.unscanned("TOO_LARGE");
        }
        return Answer.unscanned(exchange.trouble() == null ? "CONFUSED" : exchange.trouble());
    }

    /** @param trouble DOWN or TIMEOUT, null when an answer came */
    private record Exchange(String text, String trouble) {}

    private interface Request {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private Exchange exchange(Request request) {
        Socket socket = new Socket();
        CompletableFuture<Void> limit = new CompletableFuture<Void>()
                .completeOnTimeout(null, settings.scanTimeout().toMillis(), TimeUnit.MILLISECONDS);
        limit.thenRun(() -> close(socket));
        try (socket) {
            connect(socket);
            return new Exchange(ask(socket, request), null);
        } catch (SocketTimeoutException e) {
            return new Exchange("", "TIMEOUT");
        } catch (IOException e) {
            return new Exchange("", limit.isDone() ? "TIMEOUT" : "DOWN");
        } finally {
            limit.cancel(false);
        }
    }

    private void connect(Socket socket) throws IOException {
        try {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), (int)
                    settings.connectTimeout().toMillis());
        } catch (SocketTimeoutException e) {
            throw new IOException("clamd does not take the connection", e);
        }
    }

    /** clamd says why it stops reading before it closes: its answer counts even when not everything was sent. */
    private static String ask(Socket socket, Request request) throws IOException {
        IOException unsent = null;
        try {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            request.writeTo(out);
            out.flush();
        } catch (IOException e) {
            unsent = e;
        }
        String answer = answer(socket.getInputStream());
        if (answer.isEmpty()) {
            throw unsent == null ? new IOException("clamd closed the connection without an answer") : unsent;
        }
        return answer;
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        out.write(INSTREAM);
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                out.writeInt(n);
                out.write(chunk, 0, n);
            }
        }
        out.writeInt(0);
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next > 0 && text.length() < LONGEST_ANSWER; next = in.read()) {
            text.append((char) next);
        }
        return text.toString().strip();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
