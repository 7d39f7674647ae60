package org.demarche.app.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of the web to text. What mark, answer and document say of the charset is believed as far as the bytes bear it out: the
 * first that fits without a wrong byte is taken, then UTF-8, then Windows-1252, which fits anything.
 */
public final class Decoding {
    private static final int LOOKED_AT = 1024;
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Charset LAST = Charset.forName("windows-1252");

    private Decoding() {}

    /** @param contentType what the answer's header says, or empty */
    public static String text(byte[] bytes, String contentType) {
        List<Charset> candidates = new ArrayList<>();
        mark(bytes).ifPresent(candidates::add);
        declared(contentType).ifPresent(candidates::add);
        String head = new String(bytes, 0, Math.min(LOOKED_AT, bytes.length), StandardCharsets.ISO_8859_1);
        declared(head).ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        for (Charset charset : candidates) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                // the next may fit
            }
        }
        return new String(bytes, LAST);
    }

    private static Optional<Charset> mark(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> declared(String text) {
        Matcher found = DECLARED.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            Charset charset = Charset.forName(found.group(1));
            // as browsers do: pages that say Latin-1 mean Windows-1252
            return Optional.of(charset.equals(StandardCharsets.ISO_8859_1) ? LAST : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
