package org.demarche.app.watch;

import java.time.Duration;
import java.time.Instant;

/** The clock, and waiting by it; tests bring their own. */
public interface Time {
    Instant now();

    void sleep(Duration duration) throws InterruptedException;

    static Time real() {
        return new Time() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                if (duration.compareTo(Duration.ZERO) > 0) {
                    Thread.sleep(duration.toMillis());
                }
            }
        };
    }
}
