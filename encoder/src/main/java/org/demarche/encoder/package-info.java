/**
 * The model behind room 3, run with ONNX Runtime: word pieces in, grammar out. The door is {@link
 * org.demarche.encoder.OnnxEncoder}. A sentence goes {@code WordPieces} (text to numbers), {@code Transformer} (one
 * vector a word), {@code Heads} (scores), {@code TreeDecoder} (one tree).
 */
@NullMarked
package org.demarche.encoder;

import org.jspecify.annotations.NullMarked;
