package fr.diair.atlas.newsletter.facts;

import fr.diair.atlas.newsletter.facts.KeyFigures.KeyFigure;
import fr.diair.atlas.newsletter.facts.Sentence.Figure;
import fr.diair.atlas.text.French;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One figure of the whole network, and what changed of it since the period began. */
final class FigureFacts {
    private FigureFacts() {}

    /** @param was the same figure on the eve of the period @param now at its end */
    static Facts of(KeyFigure was, KeyFigure now, Period period) {
        String value = written(now.value(), now.format());
        String change = change(was.value(), now.value(), now.format());
        String words = now.value() != null && Math.abs(now.value()) < 2
                ? now.words().one()
                : now.words().many();
        String lead = now.value() == null
                ? "%s : non disponible au %s.".formatted(now.label(), French.dayInWords(period.to()))
                : "%s\u00a0%s au %s%s.".formatted(value, words, French.dayInWords(period.to()), since(change, period));
        return new Facts(
                new Sentence(
                        Sentence.LEAD,
                        lead,
                        List.of(new Figure(now.words().many(), value), new Figure("évolution", change)),
                        Links.map(now.theme(), null, period.to())),
                List.of(),
                new Facts.Big(value, words),
                new Facts.Origin(
                        "Chiffres clés du réseau",
                        now.demo() ? List.of("contracts", "demo") : List.of("contracts"),
                        now.demo()));
    }

    private static String since(String change, Period period) {
        String eve = French.dayInWords(period.eve());
        return switch (change) {
            case "" -> "";
            case "=" -> ", comme au " + eve;
            default -> ", soit %s depuis le %s".formatted(change, eve);
        };
    }

    /** As « +12 » or « −3 »; « = » for none; empty when it is not known. */
    private static String change(@Nullable Long was, @Nullable Long now, String format) {
        if (was == null || now == null) {
            return "";
        }
        long more = now - was;
        return more == 0 ? "=" : (more > 0 ? "+" : "−") + written(Math.abs(more), format);
    }

    private static String written(@Nullable Long value, String format) {
        return value == null ? "non disponible" : French.figure(value, format);
    }
}
