package org.demarche.language;

import java.util.List;

/**
 * The model behind this room: words in, grammar out. Module {@code encoder} implements it with ONNX Runtime; a test may
 * write grammar by hand. Implementations are safe for use from several threads and give the same answer every time.
 */
public interface Encoder {
    /** Name and version of the weights, part of {@code coder} in every article record. */
    String version();

    /**
     * Grammar of each sentence, in order. Words are UD-style tokens with straight quotes; a sentence has at least one.
     */
    List<Grammar> read(List<List<String>> sentences);
}
