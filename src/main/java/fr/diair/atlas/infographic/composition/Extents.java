package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.TerritoryQueries;
import fr.diair.atlas.text.FrenchWhere;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes out what a map is asked to show, or says what is wrong with that. */
public final class Extents {
    private static final int CANDIDATES = 3;
    private static final String FRANCE = "france";
    private static final String PERIMETER = "perimeter";
    private static final Map<String, Level> LEVELS =
            Map.of("region", Level.REGION, "departement", Level.DEPARTEMENT, "epci", Level.EPCI);
    private static final Map<Level, String> NOUNS = Map.of(
            Level.COMMUNE, "commune",
            Level.EPCI, "intercommunalité",
            Level.DEPARTEMENT, "département",
            Level.REGION, "région");

    private final TerritoryQueries territories;
    private final ExtentQueries members;
    private final Perimeters perimeters;

    public Extents(TerritoryQueries territories, ExtentQueries members, Perimeters perimeters) {
        this.territories = territories;
        this.members = members;
        this.perimeters = perimeters;
    }

    /**
     * A frame as an address says it.
     *
     * @param text {@code france}, {@code region/53}, {@code perimeter/littoral}; null for France
     */
    static Composition.Frame frame(@Nullable String text) {
        if (text == null) {
            return Composition.Frame.FRANCE;
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? new Composition.Frame(text, null)
                : new Composition.Frame(text.substring(0, slash), text.substring(slash + 1));
    }

    /**
     * @param level of the map
     * @throws RequestException a 400 that says what is wrong: a kind or code that is not known, a level that is above the
     *     frame; a 404 when a perimeter is gone
     */
    public Extent of(Composition.Frame frame, Level level, Publication publication) {
        String code = frame.code();
        if (frame.kind().equals(FRANCE)) {
            if (code != null) {
                throw RequestException.badRequest(
                        "frame-without-code",
                        "Le cadre « france » ne prend pas de code : retirez « %s ».".formatted(code));
            }
            return Extent.FRANCE;
        }
        Level kind = LEVELS.get(frame.kind());
        if (kind == null && !frame.kind().equals(PERIMETER)) {
            throw RequestException.badRequest(
                    "unknown-frame",
                    "Cadre « %s » inconnu : choisissez parmi france, region, departement, epci, perimeter."
                            .formatted(frame.kind()));
        }
        if (code == null || code.isBlank()) {
            throw RequestException.badRequest(
                    "frame-code-missing",
                    "Le cadre « %s » demande un code : écrivez par exemple %s."
                            .formatted(frame.kind(), kind == null ? "perimeter/littoral" : example(kind)));
        }
        return kind == null ? perimeter(code, level) : territory(kind, code, level, publication);
    }

    private static String example(Level kind) {
        return switch (kind) {
            case REGION -> "region/53";
            case DEPARTEMENT -> "departement/35";
            default -> "epci/243500139";
        };
    }

    private Extent perimeter(String key, Level level) {
        Perimeters.Named perimeter = perimeters.one(key);
        Set<String> own = members.inside(level, perimeter.communes());
        if (own.isEmpty()) {
            throw RequestException.badRequest(
                    "nothing-in-frame",
                    "Le périmètre « %s » ne contient en entier %s : choisissez un niveau plus fin."
                            .formatted(
                                    perimeter.title(),
                                    switch (level) {
                                        case COMMUNE -> "aucune commune";
                                        case EPCI -> "aucun EPCI";
                                        case DEPARTEMENT -> "aucun département";
                                        case REGION -> "aucune région";
                                    }));
        }
        return new Extent("dans le périmètre « %s »".formatted(perimeter.title()), own);
    }

    private Extent territory(Level kind, String code, Level level, Publication publication) {
        TerritoryQueries.Names names = territories.names(kind, publication.vintage());
        int row = names.codes().indexOf(code);
        if (row < 0) {
            throw unknown(kind, code, names);
        }
        if (level.compareTo(kind) > 0) {
            throw RequestException.badRequest(
                    "level-above-frame",
                    "Le niveau « %s » est au-dessus du cadre « %s » : choisissez le niveau %s."
                            .formatted(level.id(), kind.id(), levelsUpTo(kind)));
        }
        String name = names.names().get(row);
        String where =
                switch (kind) {
                    case REGION -> FrenchWhere.region(name);
                    case DEPARTEMENT -> FrenchWhere.departement(name);
                    default -> FrenchWhere.intercommunality(name);
                };
        Set<String> own = members.members(level, kind, code);
        if (own.isEmpty()) {
            throw RequestException.badRequest(
                    "nothing-in-frame",
                    "Aucun territoire du niveau « %s » n'appartient à « %s » : choisissez un niveau plus fin."
                            .formatted(level.id(), name));
        }
        return new Extent(where, own);
    }

    private static String levelsUpTo(Level kind) {
        List<String> ids = new ArrayList<>();
        for (Level level : Level.values()) {
            if (level.compareTo(kind) <= 0) {
                ids.add(level.id());
            }
        }
        String last = ids.remove(ids.size() - 1);
        return ids.isEmpty() ? last : String.join(", ", ids) + " ou " + last;
    }

    /** What was typed may be a name, or a code with a slip. */
    private RequestException unknown(Level kind, String code, TerritoryQueries.Names names) {
        List<String> near = territories.search(code, kind, CANDIDATES).stream()
                .map(found -> found.code() + " " + found.name())
                .toList();
        if (near.isEmpty()) {
            near = names.codes().stream()
                    .sorted(Comparator.comparingInt((String known) -> differences(known, code))
                            .thenComparingInt(known -> apart(known, code))
                            .thenComparing(known -> known))
                    .limit(CANDIDATES)
                    .map(known -> known + " " + names.names().get(names.codes().indexOf(known)))
                    .toList();
        }
        String noun = NOUNS.getOrDefault(kind, "");
        return RequestException.badRequest(
                "unknown-code",
                "%s « %s » %s ; proches : %s."
                        .formatted(
                                noun.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + noun.substring(1),
                                code,
                                kind == Level.DEPARTEMENT ? "inconnu" : "inconnue",
                                near.stream().collect(Collectors.joining(", "))));
    }

    /** How far apart two codes are as numbers; 0 where they are none. */
    private static int apart(String one, String other) {
        return one.matches("\\d{1,9}") && other.matches("\\d{1,9}")
                ? Math.abs(Integer.parseInt(one) - Integer.parseInt(other))
                : 0;
    }

    /** Places at which two codes differ; a missing character differs. */
    private static int differences(String one, String other) {
        int differences = Math.abs(one.length() - other.length());
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            differences += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differences;
    }
}
