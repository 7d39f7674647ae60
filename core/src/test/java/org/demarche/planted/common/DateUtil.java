package org.demarche.planted.common;

import java.time.LocalDate;

/** Planted for {@code HouseTest}: idle names, the clock, the console, the environment. */
public final class DateUtil {
    static LocalDate today() {
        System.out.println(System.getenv("HOME"));
        return LocalDate.now();
    }
}
