package fr.diair.atlas.diagnostic.pictured;

import fr.diair.atlas.diagnostic.Summary;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.text.French;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of the whole network, as the map says them above. */
enum SummaryFigure {
    ENGAGED_COMMUNES(
            "communes engagées", summary -> French.number(summary.network().engagedCommunes(), 0)),
    OFFICIALS("élus engagés", summary -> French.number(summary.network().officials(), 0)),
    SIGNED("contrats signés", summary -> French.number(summary.contracts().signed(), 0)),
    PREPARED(
            "contrats en préparation",
            summary -> French.number(summary.contracts().prepared(), 0)),
    PLANNED("prévus par les contrats", SummaryFigure::planned),
    LAUNCHED("actions lancées", summary -> French.number(summary.actions().launched(), 0)),
    EVENTS("événements", summary -> French.number(summary.events(), 0));

    private final String label;
    private final Function<Summary, String> value;

    SummaryFigure(String label, Function<Summary, String> value) {
        this.label = label;
        this.value = value;
    }

    /** @throws RequestException a 400 that lists them */
    static SummaryFigure of(String id) {
        return Arrays.stream(values())
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.badRequest(
                        "unknown-object",
                        "Chiffre « summary:%s » inconnu : choisissez parmi %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values())
                                                .map(SummaryFigure::id)
                                                .collect(Collectors.joining(", ")))));
    }

    private String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    String value(Summary summary) {
        return value.apply(summary);
    }

    /** The sum is at least so much where an amount is not known. */
    private static String planned(Summary summary) {
        Long cents = summary.contracts().plannedCents();
        if (cents == null) {
            return "non disponible";
        }
        return (summary.contracts().withoutAmount() > 0 ? "au moins " : "") + French.euros(cents);
    }
}
