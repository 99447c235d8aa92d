package org.proofline.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Loopback ports and the check, made first of all, that the port of the web server is free. */
final class HttpPort {

    private HttpPort() {}

    static String takenLine(int port) {
        return "port " + port + " is taken by another program: stop it, or choose another port with --server.port"
                + " (environment: SERVER_PORT).";
    }

    static void requireFree(int port) {
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw new StartFailure(takenLine(port), e);
        }
    }

    static int freeOnLoopback() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure("no free port on the loopback interface: " + e.getMessage(), e);
        }
    }
}
