package org.demarche.app.serve;

import java.util.LinkedHashMap;
import java.util.Map;

/** A bucket of requests a client: it fills at an even pace up to some seconds' worth, and each request takes one. */
final class Rate {
    private static final int SECONDS = 5;
    private static final int CLIENTS = 10_000;

    private final double perNano;
    private final double full;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    private static final class Bucket {
        private double left;
        private long at;
    }

    Rate(int perSecond) {
        this.perNano = perSecond / 1e9;
        this.full = (double) perSecond * SECONDS;
    }

    /** @param now a time in nanoseconds that only grows */
    synchronized boolean allows(String client, long now) {
        Bucket bucket = buckets.get(client);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.left = full;
            bucket.at = now;
            buckets.put(client, bucket);
        }
        bucket.left = Math.min(full, bucket.left + (now - bucket.at) * perNano);
        bucket.at = now;
        if (bucket.left < 1) {
            return false;
        }
        bucket.left--;
        return true;
    }
}
