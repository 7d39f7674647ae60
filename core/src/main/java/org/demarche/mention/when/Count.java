package org.demarche.mention.when;

/** A number: of a day, a month, a weekday (Monday is 1), a year, or how many. */
record Count(double number) implements Value {
    int whole() {
        return (int) number;
    }
}
