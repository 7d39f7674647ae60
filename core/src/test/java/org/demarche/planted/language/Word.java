package org.demarche.planted.language;

/** Planted for {@code HouseTest}: what a store must not see. */
public record Word(String text) {}
