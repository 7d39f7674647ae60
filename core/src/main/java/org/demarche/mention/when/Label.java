package org.demarche.mention.when;

/** A word of the calendar by its code ({@code SP}, {@code early}, {@code easter}), or a TIMEX3 value without days. */
record Label(String text) implements Value {}
