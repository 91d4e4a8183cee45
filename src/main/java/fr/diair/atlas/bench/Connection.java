package fr.diair.atlas.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection to this machine that costs as little as can be, so that the server is measured and
 * not the client. Understands replies with a Content-Length, chunked ones, and those without a body.
 */
final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MS = 60_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] scratch = new byte[1 << 16];
    private final StringBuilder line = new StringBuilder(128);

    /** @param port on the loopback address; no other machine is ever loaded */
    Connection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    /** A reply: its status and the bytes of its body, as they travelled. */
    record Reply(int status, long bytes) {}

    static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Encoding: gzip\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Reply get(byte[] request) throws IOException {
        out.write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).trim());
            } else if (header.toLowerCase(Locale.ROOT).startsWith("transfer-encoding: chunked")) {
                chunked = true;
            }
        }
        return new Reply(status, chunked ? chunks() : skip(length));
    }

    private long chunks() throws IOException {
        long total = 0;
        while (true) {
            int size = Integer.parseInt(line().trim(), 16);
            if (size == 0) {
                line();
                return total;
            }
            total += skip(size);
            line();
        }
    }

    private long skip(long length) throws IOException {
        long left = length;
        while (left > 0) {
            int count = in.read(scratch, 0, (int) Math.min(scratch.length, left));
            if (count < 0) {
                throw new EOFException("the server closed the connection");
            }
            left -= count;
        }
        return length;
    }

    private String line() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
