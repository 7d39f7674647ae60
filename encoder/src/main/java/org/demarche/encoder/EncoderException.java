package org.demarche.encoder;

/** The model's files are missing or broken, or its runtime failed: a fault of the installation, never of the text. */
public final class EncoderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EncoderException(String message, Throwable cause) {
        super(message, cause);
    }

    EncoderException(String message) {
        super(message);
    }
}
