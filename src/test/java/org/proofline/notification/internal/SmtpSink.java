package org.proofline.notification.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A mail server that takes one mail and shows what it got. */
final class SmtpSink implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<String> mail = new CompletableFuture<>();

    SmtpSink() throws IOException {
        Thread thread = new Thread(this::talk, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    String received() throws Exception {
        return mail.get(20, TimeUnit.SECONDS);
    }

    private void talk() {
        StringBuilder text = new StringBuilder();
        try (Socket client = server.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII))) {
            OutputStream out = client.getOutputStream();
            answer(out, "220 sink");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && line.equals(".")) {
                    data = false;
                    answer(out, "250 taken");
                } else if (data) {
                    text.append(line).append('\n');
                } else {
                    data = line.equals("DATA");
                    answer(out, data ? "354 go on" : line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
            mail.complete(text.toString());
        } catch (IOException e) {
            mail.completeExceptionally(e);
        }
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
