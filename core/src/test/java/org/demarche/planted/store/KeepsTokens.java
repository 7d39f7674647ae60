package org.demarche.planted.store;

import org.demarche.planted.language.Word;

/** Planted for {@code HouseTest}: a store that keeps tokens. */
public record KeepsTokens(Word word) {}
