package fr.diair.atlas.infographic.studio.series;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.CompositionReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks a series to be.
 *
 * @param scale of PNG files, 1 to 3
 */
record SeriesAsked(Composition model, Choice choice, Kind kind, int scale) {
    static final int MOST = 150;
    private static final Set<String> MEMBERS = Set.of("composition", "list", "territories", "files", "scale");
    private static final int LARGEST_SCALE = 3;

    /** @param territories as in {@code epci/243500139}; empty unless the list is one of one's own */
    record Choice(Lists list, List<String> territories) {
        Choice {
            territories = List.copyOf(new LinkedHashSet<>(territories));
        }
    }

    /** The territories that a series may be of. */
    enum Lists {
        METROPOLES,
        CONTRACTS,
        REGIONS,
        DEPARTEMENTS,
        CHOSEN;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a series is handed over. */
    enum Kind {
        /** One document with a page of contents. */
        PDF,
        /** Pictures in a ZIP. */
        PNG,
        SVG;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws RequestException a 400 that names what is wrong */
    static SeriesAsked read(ObjectNode body) {
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw RequestException.badRequest(
                        "unknown-member",
                        "Champ « %s » inconnu dans la série ; sont admis %s."
                                .formatted(name, String.join(", ", new TreeSet<>(MEMBERS))));
            }
        });
        if (!(body.get("composition") instanceof ObjectNode composition)) {
            throw RequestException.badRequest(
                    "composition-missing", "Une série part d'une composition : donnez « composition ».");
        }
        Lists list = Choices.named(
                Lists.values(),
                Lists::id,
                body.path("list").asText("metropoles"),
                "unknown-list",
                "Liste « %s » inconnue : choisissez parmi %s.");
        Kind kind = Choices.named(
                Kind.values(),
                Kind::id,
                body.path("files").asText("pdf"),
                "unknown-files",
                "Fichiers « %s » inconnus : choisissez parmi %s.");
        int scale = body.path("scale").asInt(1);
        if (scale < 1 || scale > LARGEST_SCALE) {
            throw RequestException.badRequest(
                    "illegal-scale", "L'échelle va de 1 à %d : %d n'en est pas.".formatted(LARGEST_SCALE, scale));
        }
        return new SeriesAsked(
                CompositionReader.read(composition),
                new Choice(list, territories(body.get("territories"), list)),
                kind,
                scale);
    }

    private static List<String> territories(@Nullable JsonNode given, Lists list) {
        List<String> territories = new ArrayList<>();
        if (given != null) {
            given.forEach(one -> territories.add(one.asText()));
        }
        if (list == Lists.CHOSEN && territories.isEmpty()) {
            throw RequestException.badRequest(
                    "no-territory", "La liste choisie est vide : ajoutez au moins un territoire.");
        }
        if (list != Lists.CHOSEN && !territories.isEmpty()) {
            throw RequestException.badRequest(
                    "territories-without-list",
                    "Des territoires ne vont qu'avec la liste « chosen » : retirez-les, ou choisissez-la.");
        }
        if (territories.size() > MOST) {
            throw RequestException.badRequest(
                    "too-many-territories",
                    "Une série a %d territoires au plus, celle-ci en a %d : faites-en plusieurs."
                            .formatted(MOST, territories.size()));
        }
        return territories;
    }

    /** @throws RequestException a 400 that names the territories that do not exist, or says that there is none at all */
    void requireAll(List<Member> members) {
        Set<String> found = new TreeSet<>();
        members.forEach(member -> found.add(member.level().id() + "/" + member.code()));
        List<String> missing = choice.territories().stream()
                .filter(one -> !found.contains(one))
                .toList();
        if (!missing.isEmpty()) {
            throw RequestException.badRequest(
                    "unknown-territory",
                    "Territoire inconnu dans la liste : %s. Écrivez par exemple epci/243500139."
                            .formatted(String.join(", ", missing)));
        }
        if (members.isEmpty()) {
            throw RequestException.badRequest(
                    "empty-series", "Aucun territoire n'est dans cette liste à cette date : choisissez-en une autre.");
        }
    }
}
