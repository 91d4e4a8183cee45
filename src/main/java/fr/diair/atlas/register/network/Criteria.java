package fr.diair.atlas.register.network;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.form.Choice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which officials: of a list on the page, of a saved list, of a file. Every value is what an address would say of it, so that
 * all three are one thing.
 *
 * @param values by name, of {@link #NAMES} only, none of them blank
 */
public record Criteria(Map<String, String> values) {
    public static final List<String> NAMES = List.of(
            "q",
            "region",
            "departement",
            "epci",
            "commune",
            "mandate",
            "state",
            "noContact",
            "need",
            "event",
            "participation",
            "populationFrom",
            "populationTo");

    static final List<Choice> STATES = List.of(
            new Choice("active", "actif"),
            new Choice("declared", "déclaré"),
            new Choice("to-confirm", "à confirmer"),
            new Choice("future", "à venir"),
            new Choice("ended", "terminé"),
            new Choice("none", "sans engagement"));

    static final List<Choice> PARTICIPATIONS = List.of(
            new Choice("not-invited", "non invité"),
            new Choice("invited", "invité"),
            new Choice("accepted", "viendra"),
            new Choice("declined", "ne viendra pas"),
            new Choice("attended", "venu"),
            new Choice("absent", "absent"));

    private static final int LONGEST = 200;

    /** @throws RequestException a 400 that names what is not admitted */
    public static Criteria of(Map<String, ? extends @Nullable String> given) {
        Map<String, String> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw refused(name, "n'est pas un critère ; le sont : " + String.join(", ", NAMES));
            }
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        Criteria criteria = new Criteria(values);
        criteria.check();
        return criteria;
    }

    private void check() {
        values.forEach((name, value) -> {
            if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
                throw refused(name, "est trop long");
            }
        });
        among("mandate", NetworkRegisters.MANDATES);
        among("state", STATES);
        among("participation", PARTICIPATIONS);
        among(
                "need",
                Stream.concat(Stream.of(new Choice("any", "tous")), FollowUpRegisters.FIELDS.stream())
                        .toList());
        for (String name : List.of("noContact", "populationFrom", "populationTo")) {
            String value = values.get(name);
            if (value != null && !value.matches(name.equals("noContact") ? "[0-9]{1,3}" : "[0-9]{1,9}")) {
                throw refused(name, "« %s » n'est pas un nombre entier".formatted(value));
            }
        }
        if (values.containsKey("participation") != values.containsKey("event")) {
            throw refused("event", "et « participation » vont ensemble");
        }
    }

    private void among(String name, List<Choice> choices) {
        for (String word : words(name).orElse(new String[0])) {
            if (choices.stream().noneMatch(choice -> choice.id().equals(word))) {
                throw refused(
                        name,
                        "« %s » n'est pas admis ; le sont : %s"
                                .formatted(
                                        word, choices.stream().map(Choice::id).collect(Collectors.joining(", "))));
            }
        }
    }

    private static RequestException refused(String name, String why) {
        return RequestException.badRequest("illegal-criterion", "Critère « %s » : %s.".formatted(name, why));
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    @Nullable
    Integer number(String name) {
        String value = values.get(name);
        return value == null ? null : Integer.valueOf(value);
    }

    /** Several words between commas. */
    Optional<String[]> words(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> value.split(",", -1));
    }

    /** As the journal says what left: « mandat : Maire ; sans contact depuis : 6 mois ». */
    String sentence() {
        return values.entrySet().stream()
                .map(entry -> said(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" ; "));
    }

    private static String said(String name, String value) {
        return switch (name) {
            case "q" -> "texte : " + value;
            case "region" -> "région : " + value;
            case "departement" -> "département : " + value;
            case "epci" -> "EPCI : " + value;
            case "commune" -> "commune : " + value;
            case "mandate" -> "mandat : " + labels(NetworkRegisters.MANDATES, value);
            case "state" -> "état : " + labels(STATES, value);
            case "noContact" -> "sans contact depuis : %s mois".formatted(value);
            case "need" ->
                "besoin à traiter : "
                        + (value.equals("any") ? "tous domaines" : labels(FollowUpRegisters.FIELDS, value));
            case "event" -> "événement : " + value;
            case "participation" -> "participation : " + labels(PARTICIPATIONS, value);
            case "populationFrom" -> "population : au moins " + value;
            default -> "population : au plus " + value;
        };
    }

    static String labels(List<Choice> choices, String words) {
        return Arrays.stream(words.split(",", -1))
                .map(word -> label(choices, word))
                .collect(Collectors.joining(", "));
    }

    static String label(List<Choice> choices, String word) {
        return choices.stream()
                .filter(choice -> choice.id().equals(word))
                .map(Choice::label)
                .findFirst()
                .orElse(word);
    }
}
