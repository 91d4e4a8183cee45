package fr.diair.atlas.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.diair.atlas.fault.RequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down who tries passwords: after five wrong ones for an account, and after some more from one address, each next try
 * waits twice as long, from five seconds to fifteen minutes. Counted for accounts that do not exist as for those that do.
 * An hour without a try forgets. Safe to call from any thread.
 */
final class SignInThrottle {
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 50_000;

    private final Clock clock;
    private final int freeForAddress;
    private final Cache<String, Tries> tries = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private record Tries(int failed, Instant next) {}

    /** @param freeForAddress wrong tries from one address before the first wait */
    SignInThrottle(Clock clock, int freeForAddress) {
        this.clock = clock;
        this.freeForAddress = freeForAddress;
    }

    /**
     * A try begins, and counts as wrong until {@link #succeeded}: many at once do not slip through.
     *
     * @throws RequestException a 429 that says when to try again
     */
    synchronized void begin(String login, String address) {
        Instant now = clock.instant();
        Instant next = later(next("account " + login), next("address " + address));
        if (next.isAfter(now)) {
            long seconds = Math.max(1, Duration.between(now, next).toSeconds() + 1);
            throw RequestException.tooOften(
                    "too-many-tries",
                    "Trop d'essais : attendez %s avant le prochain.".formatted(inWords(seconds)),
                    seconds);
        }
        count("account " + login, FREE_FOR_ACCOUNT, now);
        count("address " + address, freeForAddress, now);
    }

    /** The password was right: the account starts anew, the address has one wrong try less. */
    synchronized void succeeded(String login, String address) {
        tries.invalidate("account " + login);
        tries.asMap()
                .computeIfPresent(
                        "address " + address,
                        (key, before) -> new Tries(Math.max(0, before.failed - 1), Instant.EPOCH));
    }

    private Instant next(String key) {
        Tries before = tries.getIfPresent(key);
        return before == null ? Instant.EPOCH : before.next;
    }

    private void count(String key, int free, Instant now) {
        tries.asMap().compute(key, (same, before) -> {
            int failed = before == null ? 1 : before.failed + 1;
            return new Tries(failed, failed < free ? Instant.EPOCH : now.plus(wait(failed - free)));
        });
    }

    private static Duration wait(int beyond) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String inWords(long seconds) {
        return seconds < 60 ? seconds + " s" : (seconds + 59) / 60 + " min";
    }
}
