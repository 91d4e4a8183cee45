package fr.diair.atlas.access;

import fr.diair.atlas.db.Sql;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: twelve characters or more, whatever they are, and not one that is tried first: not the person's
 * own address or name, not one of the most common, not one character or one row of keys again and again.
 */
final class PasswordPolicy {
    static final int LEAST = 12;
    /** Hashing takes time: a whole book is no password. */
    static final int MOST = 200;

    private static final int DISTINCT = 5;
    private static final Set<String> COMMON = Sql.file(PasswordPolicy.class, "common-passwords.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(PasswordPolicy::plain)
            .collect(Collectors.toUnmodifiableSet());

    private PasswordPolicy() {}

    /** What is wrong with it, as a French sentence. */
    static Optional<String> fault(String password, String login, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of("Ce mot de passe est trop court : %d caractères au moins.".formatted(LEAST));
        }
        if (length > MOST) {
            return Optional.of("Choisissez %d caractères au plus.".formatted(MOST));
        }
        String plain = plain(password);
        String mailbox = plain(login.replaceFirst("@.*", ""));
        if (plain.contains(plain(login)) || isMostly(plain, mailbox) || isMostly(plain, plain(name))) {
            return Optional.of("Ne reprenez ni votre adresse ni votre nom.");
        }
        if (COMMON.contains(plain)
                || COMMON.contains(plain.replaceFirst("[0-9]+$", ""))
                || plain.chars().distinct().count() < DISTINCT) {
            return Optional.of("Ce mot de passe est l'un des plus courants : choisissez-en un autre.");
        }
        return Optional.empty();
    }

    /** Whether little is left of a password once this is taken out of it. */
    private static boolean isMostly(String password, String part) {
        return part.length() >= 4
                && password.contains(part)
                && password.replace(part, "").length() < LEAST / 2;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s._-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
