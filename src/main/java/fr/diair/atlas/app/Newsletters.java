package fr.diair.atlas.app;

import fr.diair.atlas.diagnostic.Summary;
import fr.diair.atlas.diagnostic.SummaryQueries;
import fr.diair.atlas.infographic.composition.Pictures;
import fr.diair.atlas.newsletter.LetterQueries;
import fr.diair.atlas.newsletter.LetterRoutes;
import fr.diair.atlas.newsletter.Letters;
import fr.diair.atlas.newsletter.edition.Editions;
import fr.diair.atlas.newsletter.facts.FactQueries;
import fr.diair.atlas.newsletter.facts.FactReader;
import fr.diair.atlas.newsletter.facts.KeyFigures;
import fr.diair.atlas.newsletter.facts.KeyFigures.KeyFigure;
import fr.diair.atlas.newsletter.facts.LetterMaps;
import fr.diair.atlas.register.RegisterWriting;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The newsletter: the part of {@link Wiring} that gives it key figures and maps. */
final class Newsletters {
    private final Jdbi jdbi;
    private final Settings settings;

    Newsletters(Jdbi jdbi, Settings settings) {
        this.jdbi = jdbi;
        this.settings = settings;
    }

    void register(RoutesConfig routes, Publications publications, RegisterWriting writing, Pictures pictures) {
        LetterMaps maps =
                new LetterPictures(pictures, publications, settings.access().publicOrigin());
        LetterQueries queries = new LetterQueries(jdbi, writing);
        FactReader facts =
                new FactReader(new FactQueries(jdbi), keyFigures(new SummaryQueries(jdbi), publications), maps);
        Letters letters =
                new Letters(queries, facts, () -> publications.current().dataVersion(), Clock.systemUTC());
        new LetterRoutes(
                        queries,
                        letters,
                        facts,
                        new Editions(maps),
                        publications,
                        new LetterRoutes.Place(
                                settings.display().date(), settings.access().publicOrigin()))
                .register(routes);
    }

    /** Those of the map's own band of figures. */
    private static KeyFigures keyFigures(SummaryQueries queries, Publications publications) {
        return day -> {
            Summary summary = queries.summary(day, publications.current().demo());
            boolean demo = summary.demo();
            Long cents = summary.contracts().plannedCents();
            return List.of(
                    counted(
                            "communes",
                            "Communes engagées",
                            "commune engagée",
                            summary.network().engagedCommunes(),
                            "engagement-state",
                            demo),
                    counted(
                            "officials",
                            "Élus engagés",
                            "élu engagé",
                            summary.network().officials(),
                            "engagement-count",
                            demo),
                    counted(
                            "signed",
                            "Contrats en vigueur",
                            "contrat en vigueur",
                            summary.contracts().signed(),
                            "contract-status",
                            false),
                    counted(
                            "prepared",
                            "Contrats en préparation",
                            "contrat en préparation",
                            summary.contracts().prepared(),
                            "contract-status",
                            false),
                    money(cents, summary.contracts().withoutAmount(), demo),
                    counted(
                            "launched",
                            "Actions lancées",
                            "action lancée",
                            summary.actions().launched(),
                            "action-count",
                            demo),
                    counted("events", "Événements tenus", "événement tenu", summary.events(), "event-count", demo));
        };
    }

    private static KeyFigure counted(String id, String label, String one, long value, String theme, boolean demo) {
        String many = label.substring(0, 1).toLowerCase(java.util.Locale.FRENCH) + label.substring(1);
        return new KeyFigure(id, label, new KeyFigure.Words(one, many), value, "integer", theme, demo);
    }

    /** Where amounts are missing, the sum is at least so much. */
    private static KeyFigure money(@Nullable Long cents, int withoutAmount, boolean demo) {
        String words =
                withoutAmount > 0 ? "prévus par les contrats dont le montant est connu" : "prévus par les contrats";
        return new KeyFigure(
                "planned",
                "Montant prévu par les contrats",
                new KeyFigure.Words(words, words),
                cents == null ? null : Math.round(cents / 100.0),
                "euro",
                "funding-planned",
                demo);
    }
}
