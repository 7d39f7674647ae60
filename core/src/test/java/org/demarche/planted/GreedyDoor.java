package org.demarche.planted;

import org.demarche.planted.store.KeepsTokens;

/** Planted for {@code HouseTest}: a door that stores. */
public record GreedyDoor(KeepsTokens store) {}
