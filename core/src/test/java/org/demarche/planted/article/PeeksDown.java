package org.demarche.planted.article;

import org.demarche.planted.view.Answer;

/** Planted for {@code HouseTest}: the first room imports the last. */
public record PeeksDown(Answer answer) {}
