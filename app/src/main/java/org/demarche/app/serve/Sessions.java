package org.demarche.app.serve;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sessions of browsers. A session is its end in epoch seconds with a seal that only the token's holder can make, so none
 * is kept here, and a new token ends them all.
 */
final class Sessions {
    static final Duration LENGTH = Duration.ofHours(12);

    private final byte[] token;
    private final String key = random();
    private final AtomicBoolean used = new AtomicBoolean();

    Sessions(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    /** 128 bits that cannot be guessed, in letters fit for an address. */
    static String random() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether that is the token. Takes as long for a wrong one as for a nearly right one. */
    boolean isToken(String shown) {
        return MessageDigest.isEqual(seal("token"), sealOf(shown.getBytes(StandardCharsets.UTF_8), "token"));
    }

    /** Opens once: the key of the link that was printed at start. */
    String key() {
        return key;
    }

    /** Whether that is the key, which is then used up. */
    boolean takeKey(String shown) {
        return MessageDigest.isEqual(bytes(key), bytes(shown)) && used.compareAndSet(false, true);
    }

    /** A new session. */
    String open(long now) {
        String end = Long.toString(now + LENGTH.toSeconds());
        return end + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(seal(end));
    }

    /** Whether that session was opened here and has not ended. */
    boolean isOpen(String session, long now) {
        int dot = session.indexOf('.');
        if (dot < 1 || dot > 15 || !session.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        String end = session.substring(0, dot);
        String seal = Base64.getUrlEncoder().withoutPadding().encodeToString(seal(end));
        return MessageDigest.isEqual(bytes(seal), bytes(session.substring(dot + 1))) && now < Long.parseLong(end);
    }

    private byte[] seal(String words) {
        return sealOf(token, words);
    }

    private static byte[] sealOf(byte[] secret, String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, "HmacSHA256"));
            return mac.doFinal(bytes("demarche " + words));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
