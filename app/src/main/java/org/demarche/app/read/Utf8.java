package org.demarche.app.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: a wrong byte would shift every position after it. */
final class Utf8 {
    private Utf8() {}

    /** @param first the position of the first byte; an error counts lines from there */
    static String decoded(Position first, byte[] bytes) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            long line = first.unit() == Position.Unit.LINE ? first.number() : 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            String wrong = String.format("%02X", bytes[in.position()]);
            throw new Unreadable(
                    Position.line(first.source(), line), Reason.MALFORMED, "expected UTF-8, found the byte 0x" + wrong);
        }
        return out.flip().toString();
    }
}
