package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.text.FrenchCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A French sentence with gaps between braces:
 *
 * <ul>
 *   <li>{@code {contracts}}: a figure with its unit; {@code {contracts.median}}: another word of {@link Facts};
 *   <li>{@code {contracts.rank.ordinal}}: a number as 1er, 2e;
 *   <li>{@code {contracts|aucun contrat|un contrat|# contrats}}: one of three wordings by the number, {@code #} standing for it;
 *   <li>{@code {reference}}: « des EPCI de France »; {@code {date}}: 31/12/2019.
 * </ul>
 */
record Sentence(List<Part> parts) {
    static final Set<String> SETTING = Set.of("reference", "date");
    private static final String ORDINAL = ".ordinal";

    /**
     * Some words, or a gap.
     *
     * @param words of the text, null for a gap
     * @param measure null for a gap of the setting
     * @param name of what fills the gap
     * @param wordings none, one and many; empty to write the figure itself
     */
    private record Part(
            @Nullable String words, @Nullable String measure, String name, boolean ordinal, List<String> wordings) {}

    /** @throws IllegalStateException for a gap that nothing could fill */
    static Sentence of(String text) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int end = open < 0 ? text.length() : open;
            if (end > at) {
                parts.add(new Part(text.substring(at, end), null, "", false, List.of()));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("a brace is not closed: " + text);
            }
            parts.add(gap(text.substring(open + 1, close)));
            at = close + 1;
        }
        if (!text.endsWith(".")) {
            throw new IllegalStateException("a sentence ends with a point: " + text);
        }
        return new Sentence(List.copyOf(parts));
    }

    private static Part gap(String written) {
        String[] wordings = written.split("\\|", -1);
        String what = wordings[0];
        if (wordings.length != 1 && wordings.length != 4) {
            throw new IllegalStateException("three wordings, or none: {" + written + "}");
        }
        boolean ordinal = what.endsWith(ORDINAL);
        String plain = ordinal ? what.substring(0, what.length() - ORDINAL.length()) : what;
        List<String> three = List.of(wordings).subList(1, wordings.length);
        if (SETTING.contains(plain)) {
            return new Part(null, null, plain, false, three);
        }
        int dot = plain.indexOf('.');
        String name = dot < 0 ? "value" : plain.substring(dot + 1);
        boolean number = Facts.NUMBERS.contains(name);
        boolean text = Facts.TEXTS.contains(name) && !ordinal && three.isEmpty();
        if (!number && !text) {
            throw new IllegalStateException("nothing fills {" + written + "}");
        }
        return new Part(null, dot < 0 ? plain : plain.substring(0, dot), name, ordinal, three);
    }

    /** The measures that fill its gaps. */
    Stream<String> measures() {
        return parts.stream().map(Part::measure).flatMap(Stream::ofNullable).distinct();
    }

    /** The sentence with every gap filled; null when one cannot be. */
    @Nullable
    String fill(Told figures, Findings.Setting setting) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            String filled = part.words() == null ? fill(part, figures, setting) : part.words();
            if (filled == null) {
                return null;
            }
            text.append(filled);
        }
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }

    private static @Nullable String fill(Part gap, Told figures, Findings.Setting setting) {
        if (gap.measure() == null) {
            return setting.text(gap.name());
        }
        Portrait.Figure figure = figures.get(gap.measure());
        if (figure == null) {
            return null;
        }
        Facts facts = new Facts(figure);
        if (gap.ordinal()) {
            Double rank = facts.number(gap.name());
            return rank == null ? null : FrenchCount.ordinal((int) Math.round(rank));
        }
        if (!gap.wordings().isEmpty()) {
            Double number = facts.number(gap.name());
            List<String> three = gap.wordings();
            return number == null
                    ? null
                    : FrenchCount.choose(Math.abs(number), three.get(0), three.get(1), three.get(2));
        }
        return facts.text(gap.name());
    }
}
