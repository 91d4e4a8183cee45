package fr.diair.atlas.newsletter.edition;

import fr.diair.atlas.newsletter.Block;
import fr.diair.atlas.newsletter.Edited;
import fr.diair.atlas.newsletter.Letter;
import fr.diair.atlas.newsletter.edition.Edition.Line;
import fr.diair.atlas.newsletter.facts.BlockKind;
import fr.diair.atlas.newsletter.facts.Facts;
import fr.diair.atlas.newsletter.facts.LetterMaps;
import fr.diair.atlas.newsletter.facts.Sentence;
import fr.diair.atlas.territory.Dataset;
import fr.diair.atlas.text.French;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts together what Atlas computed and what the editor wrote. */
public final class Editions {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int LONGEST_PREHEADER = 140;

    private final LetterMaps maps;

    public Editions(LetterMaps maps) {
        this.maps = maps;
    }

    /**
     * @param datasets that the data was loaded from
     * @param base the address of this Atlas as readers reach it, without a slash at the end
     */
    public Edition of(Letter letter, List<Dataset> datasets, String base) {
        Sources sources =
                new Sources(datasets, letter.basis().computedAt().atZone(PARIS).toLocalDate(), base);
        List<Edition.Section> sections = new ArrayList<>();
        boolean demo = false;
        int maps = 0;
        for (Block block : letter.blocks()) {
            if (block.hidden()) {
                continue;
            }
            Facts facts = block.facts();
            LetterMaps.Picture picture = block.kind() == BlockKind.MAP
                    ? this.maps.picture(LetterMaps.Wanted.of(
                            block.options(), letter.period().to()))
                    : null;
            demo |= facts != null && facts.origin().demo() || picture != null && picture.demo();
            int source = facts == null ? 0 : sources.add(facts, picture);
            sections.add(section(block, source, base, picture == null ? null : image(picture, ++maps)));
        }
        List<String> opening = paragraphs(letter.words().opening());
        return new Edition(
                French.printed(letter.words().title()),
                period(letter),
                preheader(letter, opening, sections),
                opening,
                sections,
                sources.all(),
                base + "/",
                demo);
    }

    private static Edition.Image image(LetterMaps.Picture picture, int number) {
        return new Edition.Image(
                "carte-%d.png".formatted(number),
                picture.png(),
                picture.width(),
                picture.height(),
                French.printed(picture.alternative()));
    }

    private static Edition.Section section(Block block, int source, String base, Edition.@Nullable Image image) {
        Facts facts = block.facts();
        Edited edited = block.edited();
        String heading = French.printed(block.heading());
        List<String> paragraphs = paragraphs(edited.text());
        if (facts == null) {
            return new Edition.Section(heading, paragraphs, null, null, List.of(), null, null);
        }
        Line lead = edited.hidden().contains(Sentence.LEAD) ? null : line(facts.lead(), edited, base, source);
        List<Line> told = facts.items().stream()
                .filter(item -> !edited.hidden().contains(item.key()))
                .map(item -> line(item, edited, base, 0))
                .toList();
        int most = block.options().mostItems();
        int left = told.size() - most;
        // One more line costs no more than saying that it is left out.
        List<Line> lines = left > 1 ? told.subList(0, most) : told;
        Facts.Big big = facts.big();
        return new Edition.Section(
                heading,
                paragraphs,
                big == null
                        ? null
                        : new Edition.Big(
                                French.printed(big.value()), French.printed(big.label()), href(facts.lead(), base)),
                lead,
                lines,
                left > 1
                        ? new Line(
                                "… et %s autres, à voir sur la carte".formatted(French.number(left, 0)),
                                href(facts.lead(), base),
                                0)
                        : null,
                image);
    }

    private static Line line(Sentence sentence, Edited edited, String base, int source) {
        Edited.Said said = edited.said().get(sentence.key());
        return new Line(
                French.printed(said == null ? sentence.text() : said.text().strip()), href(sentence, base), source);
    }

    private static @Nullable String href(Sentence sentence, String base) {
        return sentence.link() == null ? null : base + sentence.link();
    }

    /** Blank lines part them; lines of one paragraph run on. */
    private static List<String> paragraphs(String text) {
        List<String> all = new ArrayList<>();
        for (String one : text.strip().split("\\R\\s*\\R", -1)) {
            String plain = one.strip().replaceAll("\\s*\\R\\s*", " ");
            if (!plain.isEmpty()) {
                all.add(French.printed(plain));
            }
        }
        return all;
    }

    /** Empty where the title tells it already. */
    private static String period(Letter letter) {
        String words = letter.period().words();
        return letter.words().title().contains(words) ? "" : capital(words);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    private static String preheader(Letter letter, List<String> opening, List<Edition.Section> sections) {
        if (!letter.words().preheader().isEmpty()) {
            return French.printed(letter.words().preheader());
        }
        if (!opening.isEmpty()) {
            return cut(opening.get(0));
        }
        return sections.stream()
                .map(Edition.Section::lead)
                .filter(Objects::nonNull)
                .map(line -> cut(line.text()))
                .findFirst()
                .orElse("Ce qui a changé " + letter.period().within());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_PREHEADER
                ? text
                : text.substring(0, LONGEST_PREHEADER).replaceAll("\\s+\\S*$", "") + "…";
    }
}
