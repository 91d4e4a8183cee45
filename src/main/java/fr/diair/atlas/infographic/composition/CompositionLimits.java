package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.infographic.composition.Composition.Block;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.composition.Composition.Place;
import fr.diair.atlas.infographic.scene.PageFormat;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a composition may hold at most, whoever sends it: a drawing is made from it, and it may be kept. */
final class CompositionLimits {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUBTITLE = 300;
    private static final int LONGEST_NOTE = 600;
    private static final int LONGEST_ALTERNATIVE = 2_000;
    private static final int LONGEST_BLOCK = 600;
    private static final int LONGEST_WORD = 120;
    private static final int MOST_BLOCKS = 12;
    private static final int MOST_YEARS = 12;
    private static final double FARTHEST = 5_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern TERRITORY =
            Pattern.compile("(commune|epci|departement|region)/[0-9AB]{2,9}|perimeter/[a-z0-9][a-z0-9-]{0,59}");
    private static final List<String> BLOCKS = List.of("figure", "chart", "text", "logo");
    private static final List<String> FRAMES = List.of("france", "region", "departement", "epci", "perimeter");

    private CompositionLimits() {}

    static void check(Composition composition) {
        PageFormat.of(composition.format());
        map(composition.map());
        text("texts.title", composition.texts().title(), LONGEST_TITLE);
        text("texts.subtitle", composition.texts().subtitle(), LONGEST_SUBTITLE);
        text("texts.note", composition.texts().note(), LONGEST_NOTE);
        text("texts.alternative", composition.texts().alternative(), LONGEST_ALTERNATIVE);
        text("template", composition.template(), LONGEST_WORD);
        if (composition.blocks().size() > MOST_BLOCKS) {
            throw RequestException.badRequest(
                    "too-many-blocks",
                    "Une image porte %d blocs au plus : retirez-en %d."
                            .formatted(MOST_BLOCKS, composition.blocks().size() - MOST_BLOCKS));
        }
        Set<String> ids = new HashSet<>();
        composition.blocks().forEach(block -> block(block, ids));
    }

    private static void map(MapChoice map) {
        present("map.theme", map.theme());
        present("map.level", map.level());
        text("map.theme", map.theme(), LONGEST_WORD);
        text("map.level", map.level(), LONGEST_WORD);
        text("map.second", map.second(), LONGEST_WORD);
        text("map.palette", map.palette(), LONGEST_WORD);
        day("map.date", map.date());
        day("map.before", map.before());
        if (map.years().size() > MOST_YEARS) {
            throw RequestException.badRequest(
                    "too-many-years", "Une image montre %d années au plus.".formatted(MOST_YEARS));
        }
        map.years().forEach(year -> day("map.years", LocalDate.of(Math.max(1, Math.min(9_999, year)), 1, 1)));
        word("map.frame.kind", map.frame().kind(), FRAMES);
        boolean whole = map.frame().kind().equals("france");
        text("map.frame.code", map.frame().code(), LONGEST_WORD);
        if (whole != (map.frame().code() == null)) {
            throw RequestException.badRequest(
                    "frame-and-code",
                    whole
                            ? "Le cadre « france » ne prend pas de code : retirez-le, ou choisissez un autre cadre."
                            : "Dites par son code quel territoire cadre la carte.");
        }
    }

    private static void block(Block block, Set<String> ids) {
        if (block.id() == null || !ID.matcher(block.id()).matches() || !ids.add(block.id())) {
            throw RequestException.badRequest(
                    "illegal-block",
                    "Chaque bloc a un identifiant à lui, de lettres minuscules, de chiffres et de tirets : « %s » n'en est pas un."
                            .formatted(block.id()));
        }
        word("blocks.kind", block.kind(), BLOCKS);
        text("blocks.about", block.about(), LONGEST_WORD);
        text("blocks.text", block.text(), LONGEST_BLOCK);
        boolean said = block.kind().equals("figure") || block.kind().equals("chart");
        if (said && block.about() == null) {
            throw RequestException.badRequest(
                    "block-without-object", "Le bloc « %s » doit dire de quoi il parle.".formatted(block.id()));
        }
        String territory = block.territory();
        if (territory != null && !TERRITORY.matcher(territory).matches()) {
            throw RequestException.badRequest(
                    "illegal-territory",
                    "Bloc « %s » : « %s » n'est pas un territoire, par exemple epci/243500139."
                            .formatted(block.id(), territory));
        }
        place(block);
    }

    private static void place(Block block) {
        Place place = block.place();
        if (place == null) {
            return;
        }
        for (double value : new double[] {place.x(), place.y(), place.width(), place.height()}) {
            if (!(Math.abs(value) <= FARTHEST)) {
                throw illegalPlace(block);
            }
        }
        if (place.width() < 1 || place.height() < 1) {
            throw illegalPlace(block);
        }
    }

    private static RequestException illegalPlace(Block block) {
        return RequestException.badRequest(
                "illegal-place", "La place du bloc « %s » n'est pas sur la page.".formatted(block.id()));
    }

    private static void present(String member, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw RequestException.badRequest(
                    "missing-member", "Champ « %s » manquant dans la composition.".formatted(member));
        }
    }

    private static void word(String member, @Nullable String value, List<String> words) {
        if (value == null || !words.contains(value)) {
            throw RequestException.badRequest(
                    "unknown-word",
                    "Champ « %s » : « %s » est inconnu ; choisissez parmi %s."
                            .formatted(member, value, String.join(", ", words)));
        }
    }

    private static void text(String member, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw RequestException.badRequest(
                    "text-too-long", "Le champ « %s » dépasse %d caractères.".formatted(member, longest));
        }
        if (value != null && value.indexOf('\0') >= 0) {
            throw RequestException.badRequest(
                    "illegal-text", "Le champ « %s » contient un caractère qui ne s'imprime pas.".formatted(member));
        }
    }

    private static void day(String member, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1943 || day.getYear() > 2100)) {
            throw RequestException.badRequest(
                    "illegal-date", "Champ « %s » : les dates vont de 1943 à 2100.".formatted(member));
        }
    }
}
