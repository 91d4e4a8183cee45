package fr.diair.atlas.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.fault.RequestException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How passwords are kept, chosen and tried. */
class PasswordHashTest {
    private final PasswordHash hash = new PasswordHash(PasswordHash.Cost.USUAL, 2);

    @Test
    void a_hash_says_its_cost_has_its_own_salt_and_matches_its_password_only() {
        String one = hash.hash("un mot de passe");
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hash.hash("un mot de passe"));
        assertThat(hash.matches("un mot de passe", one)).isTrue();
        assertThat(hash.matches("un mot de passé", one)).isFalse();
        assertThat(hash.matches("un mot de passe", null)).isFalse();
        assertThat(hash.isOutdated(one)).isFalse();
    }

    /** Made by the reference program: argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32. */
    @Test
    void a_hash_of_the_reference_program_is_understood_and_made_anew_at_our_cost() {
        String known = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(hash.matches("password", known)).isTrue();
        assertThat(hash.isOutdated(known)).isTrue();
    }

    @Test
    void an_accent_typed_in_two_ways_is_one_password() {
        assertThat(hash.matches("e\u0301te\u0301 2019", hash.hash("été 2019"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Motdepasse1234",
                "Azertyuiop 2019",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "ababababababab",
                "ada.lovelace@exemple.fr",
                "ada.lovelace2019",
                "Ada Lovelace 19",
                "onze signes",
                "République Française"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(PasswordPolicy.fault(password, "ada.lovelace@exemple.fr", "Ada Lovelace"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quatre mots sans lien", "correct horse battery", "xK9!mQ2vTz#4", "été à la mer, ça va ?"})
    void what_is_long_and_not_common_is_taken(String password) {
        assertThat(PasswordPolicy.fault(password, "ada.lovelace@exemple.fr", "Ada Lovelace"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/,/",
        "/import.html,/import.html",
        "/registres.html#/contrats/brest,/registres.html#/contrats/brest",
        "//ailleurs.fr,/",
        "https://ailleurs.fr,/",
        "/\\ailleurs.fr,/",
        "/a/../b,/",
        "javascript:x,/"
    })
    void a_page_goes_on_within_this_atlas_only(String asked, String given) {
        assertThat(ReturnPath.of(asked)).isEqualTo(given);
    }

    /** A clock that stands still until it is moved. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static long wait(SignInThrottle throttle, String login, String address) {
        try {
            throttle.begin(login, address);
            return 0;
        } catch (RequestException e) {
            return (long) e.members().get(RequestException.RETRY_AFTER);
        }
    }

    @Test
    void each_wrong_try_after_the_fifth_waits_twice_as_long_up_to_a_quarter_of_an_hour() {
        Hands hands = new Hands();
        SignInThrottle throttle = new SignInThrottle(hands, 1_000);
        for (int i = 0; i < 5; i++) {
            assertThat(wait(throttle, "ada", "a")).isZero();
        }
        assertThat(wait(throttle, "ada", "b")).as("from another address too").isBetween(5L, 6L);
        assertThat(wait(throttle, "bob", "a")).as("not another account").isZero();
        hands.move(Duration.ofSeconds(6));
        assertThat(wait(throttle, "ada", "a")).isZero();
        assertThat(wait(throttle, "ada", "a")).isBetween(10L, 11L);
        for (int i = 0; i < 20; i++) {
            hands.move(Duration.ofMinutes(16));
            assertThat(wait(throttle, "ada", "a")).isZero();
        }
        assertThat(wait(throttle, "ada", "a")).isBetween(900L, 901L);
        hands.move(Duration.ofMinutes(16));
        throttle.begin("ada", "a");
        throttle.succeeded("ada", "a");
        assertThat(wait(throttle, "ada", "a")).isZero();
    }

    @Test
    void one_address_that_tries_many_accounts_waits_too() {
        SignInThrottle throttle = new SignInThrottle(new Hands(), 20);
        for (int i = 0; i < 20; i++) {
            assertThat(wait(throttle, "account " + i, "a")).isZero();
        }
        assertThat(wait(throttle, "another", "a")).isPositive();
        assertThat(wait(throttle, "another", "b")).isZero();
    }

    @Test
    void tries_at_the_same_moment_do_not_slip_through() throws Exception {
        SignInThrottle throttle = new SignInThrottle(new Hands(), 1_000);
        AtomicInteger let = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        Thread[] threads = new Thread[16];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    return;
                }
                if (wait(throttle, "ada", "a") == 0) {
                    let.incrementAndGet();
                }
            });
            threads[i].start();
        }
        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(let.get()).isBetween(5, 6);
    }
}
