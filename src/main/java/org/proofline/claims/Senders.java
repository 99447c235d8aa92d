package org.proofline.claims;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.proofline.shared.ActionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks from where a claim is sent: a digest of the network address under a key of this installation, only to be compared
 * with others. Addresses within a network, which a proxy in front or a machine beside it has, mark nothing.
 */
@Component
class Senders {

    private static final String HMAC = "HmacSHA256";
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int LONG_ADDRESS = 16;
    private static final int NETWORK = 8;
    private static final int KEPT = 16;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int SEVEN_BITS = 0xfe;

    private final JdbcClient sql;
    private volatile String key;

    Senders(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of who acts now; null where the address tells nothing. */
    String mark() {
        String address = ActionContext.current().address();
        byte[] told = address == null || !ADDRESS.matcher(address).matches() ? null : telling(address);
        return told == null ? null : digest(told);
    }

    /** A household or an office has a whole network of long addresses. */
    private static byte[] telling(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            boolean within = parsed.isLoopbackAddress()
                    || parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || parsed.isAnyLocalAddress()
                    || bytes.length == LONG_ADDRESS && (bytes[0] & SEVEN_BITS) == UNIQUE_LOCAL;
            return within ? null : bytes.length == LONG_ADDRESS ? Arrays.copyOf(bytes, NETWORK) : bytes;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private String digest(byte[] address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(address), KEPT));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    /** Read once: it never changes. */
    private String key() {
        if (key == null) {
            key = sql.sql("select key from claims.sender_key")
                    .query(String.class)
                    .single();
        }
        return key;
    }
}
