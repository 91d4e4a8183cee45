package fr.diair.atlas.access;

import fr.diair.atlas.fault.RequestException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into a form about an account, checked; all faults are told at once, each beside its field. */
final class Fields {
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\"<>(),:;\\\\]{1,64}@[^@\\s\"<>(),:;\\\\]+\\.[^@\\s.]{2,}");
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 100;

    private final Map<String, String> faults = new LinkedHashMap<>();

    String login(@Nullable String typed) {
        String login = plain(typed);
        if (login.isEmpty()) {
            faults.put("login", "Donnez une adresse électronique.");
        } else if (login.length() > LONGEST_ADDRESS || !ADDRESS.matcher(login).matches()) {
            faults.put("login", "Cette adresse n'est pas de la forme prenom.nom@exemple.fr.");
        }
        return login;
    }

    String name(@Nullable String typed) {
        String name = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            faults.put("name", "Donnez un nom.");
        } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            faults.put("name", "Un nom a %d caractères au plus.".formatted(LONGEST_NAME));
        }
        return name;
    }

    String password(@Nullable String typed, String login, String name) {
        String password = typed == null ? "" : typed;
        PasswordPolicy.fault(password, login, name).ifPresent(fault -> faults.put("password", fault));
        return password;
    }

    void fault(String field, String sentence) {
        faults.put(field, sentence);
    }

    /** @throws RequestException a 422 with all faults, when there are any */
    void check() {
        if (!faults.isEmpty()) {
            throw RequestException.invalidFields(faults);
        }
    }

    /** An address as it is kept and looked for. */
    static String plain(@Nullable String login) {
        return login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
    }
}
