package fr.diair.atlas.diagnostic.measure;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.diagnostic.measure.Measure.Asked;
import fr.diair.atlas.diagnostic.measure.Measure.OfAtlas;
import fr.diair.atlas.diagnostic.measure.Measure.OfTheme;
import fr.diair.atlas.diagnostic.measure.Measure.Ratio;
import fr.diair.atlas.diagnostic.measure.Measure.Sum;
import fr.diair.atlas.diagnostic.measure.Measure.Unit;
import fr.diair.atlas.diagnostic.measure.Measure.Whole;
import fr.diair.atlas.indicator.Indicator.Direction;
import fr.diair.atlas.layer.BuiltInTheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The measures that Atlas brings along. A figure that the map shows too is the map's, under its name. */
final class BuiltInMeasures {
    private static final Unit COMMUNES = new Unit("communes", "integer", 0);
    private static final Unit PEOPLE = new Unit("habitants", "integer", 0);
    private static final Unit KILOMETRES = new Unit("km", "decimal", 1);

    static final List<Measure> ALL = all();

    private BuiltInMeasures() {}

    private static List<Measure> all() {
        List<Measure> all = new ArrayList<>();
        territory(all);
        network(all);
        contracts(all);
        actions(all);
        return List.copyOf(all);
    }

    private static void territory(List<Measure> all) {
        all.add(theme(BuiltInTheme.POPULATION, Family.TERRITORY, Direction.NEUTRAL, new Sum()));
        all.add(own(
                OwnFigure.AREA,
                "Superficie",
                "Surface des contours publiés, mesurée dans la projection légale.",
                Family.TERRITORY,
                new Unit("km²", "decimal", 1),
                Direction.NEUTRAL,
                new Sum()));
        all.add(own(
                OwnFigure.DENSITY,
                "Densité",
                "Population rapportée à la superficie.",
                Family.TERRITORY,
                new Unit("hab./km²", "decimal", 1),
                Direction.NEUTRAL,
                new Ratio("population", "area", 1)));
        all.add(own(
                OwnFigure.COMMUNES,
                "Communes",
                "Nombre de communes du territoire.",
                Family.TERRITORY,
                COMMUNES,
                Direction.NEUTRAL,
                new Sum()));
    }

    private static void network(List<Measure> all) {
        all.add(theme(BuiltInTheme.ENGAGEMENT_COUNT, Family.NETWORK, Direction.CAPACITY, new Sum()));
        all.add(own(
                OwnFigure.ENGAGED_COMMUNES,
                "Communes engagées",
                "Communes dont un élu s'est engagé, sans celles qui n'ont que l'engagement d'une ancienne commune.",
                Family.NETWORK,
                COMMUNES,
                Direction.CAPACITY,
                new Sum()));
        all.add(theme(
                BuiltInTheme.ENGAGEMENT_SHARE_COMMUNES,
                Family.NETWORK,
                Direction.CAPACITY,
                new Ratio("engaged-communes", "communes", 100)));
        all.add(own(
                OwnFigure.ENGAGED_POPULATION,
                "Population en commune engagée",
                "Habitants des communes engagées par elles-mêmes.",
                Family.NETWORK,
                PEOPLE,
                Direction.CAPACITY,
                new Sum()));
        all.add(theme(
                BuiltInTheme.ENGAGEMENT_SHARE_POPULATION,
                Family.NETWORK,
                Direction.CAPACITY,
                new Ratio("engaged-population", "population", 100)));
        all.add(own(
                OwnFigure.NEIGHBOURS_ENGAGED,
                "Voisins engagés",
                "Territoires voisins du même niveau qui comptent au moins une commune engagée ; pour un périmètre, communes qui le touchent et sont engagées.",
                Family.NETWORK,
                new Unit("voisins", "integer", 0),
                Direction.CAPACITY,
                new Asked()));
        all.add(own(
                OwnFigure.NEIGHBOURS_ENGAGED_SHARE,
                "Part des voisins engagés",
                "Voisins engagés rapportés à tous les voisins du même niveau ; pour un périmètre, à toutes les communes qui le touchent ; sans objet pour une île.",
                Family.NETWORK,
                new Unit("% des voisins", "percent", 1),
                Direction.CAPACITY,
                new Asked()));
    }

    private static void contracts(List<Measure> all) {
        all.add(own(
                OwnFigure.CONTRACTS,
                "Contrats signés dans le territoire",
                "Contrats signés ou renouvelés par le territoire, par une de ses communes ou par un de ses EPCI ; un contrat à plusieurs signataires compte une fois.",
                Family.CONTRACT,
                new Unit("contrats", "integer", 0),
                Direction.CAPACITY,
                new Asked()));
        all.add(own(
                OwnFigure.CONTRACTS_PREPARED,
                "Contrats en préparation dans le territoire",
                "Contrats que le territoire, une de ses communes ou un de ses EPCI prépare, des premiers échanges à la délibération ; un contrat à plusieurs signataires compte une fois.",
                Family.CONTRACT,
                new Unit("contrats", "integer", 0),
                Direction.CAPACITY,
                new Asked()));
        all.add(own(
                OwnFigure.CONTRACT_DISTANCE,
                "Distance au contrat le plus proche",
                "Kilomètres à vol d'oiseau jusqu'au signataire le plus proche d'un contrat signé ou renouvelé, dans la projection légale ; 0 pour un signataire ; sans objet quand aucun contrat n'est signé de ce côté de la mer.",
                Family.CONTRACT,
                KILOMETRES,
                Direction.NEED,
                new Asked()));
        for (BuiltInTheme theme :
                List.of(BuiltInTheme.FUNDING_PLANNED, BuiltInTheme.FUNDING_COMMITTED, BuiltInTheme.FUNDING_PAID)) {
            all.add(theme(theme, Family.CONTRACT, Direction.CAPACITY, new Asked()));
        }
        perInhabitant(all, BuiltInTheme.FUNDING_PLANNED_PER_INHABITANT, BuiltInTheme.FUNDING_PLANNED);
        perInhabitant(all, BuiltInTheme.FUNDING_COMMITTED_PER_INHABITANT, BuiltInTheme.FUNDING_COMMITTED);
        perInhabitant(all, BuiltInTheme.FUNDING_PAID_PER_INHABITANT, BuiltInTheme.FUNDING_PAID);
    }

    private static void perInhabitant(List<Measure> all, BuiltInTheme share, BuiltInTheme amount) {
        all.add(theme(share, Family.CONTRACT, Direction.CAPACITY, new Ratio(amount.id(), "population", 1)));
    }

    private static void actions(List<Measure> all) {
        all.add(theme(BuiltInTheme.ACTION_COUNT, Family.ACTION, Direction.CAPACITY, new Asked()));
        Arrays.stream(PolicyField.values()).map(BuiltInMeasures::actionsOf).forEach(all::add);
        all.add(theme(BuiltInTheme.ACTION_PROGRESS, Family.ACTION, Direction.CAPACITY, new Asked()));
        all.add(own(
                OwnFigure.ACTIONS_LATE,
                "Actions en retard",
                "Actions qui auraient dû commencer ou s'achever avant la date choisie, sans celles qui sont achevées ou abandonnées.",
                Family.ACTION,
                new Unit("actions", "integer", 0),
                Direction.NEED,
                new Asked()));
        all.add(own(
                OwnFigure.ACTION_DELAY,
                "Retard moyen des actions",
                "Jours de retard en moyenne des actions ni achevées ni abandonnées, 0 pour celles qui sont à l'heure ; sans objet quand il n'y en a pas.",
                Family.ACTION,
                new Unit("jours", "decimal", 1),
                Direction.NEED,
                new Asked()));
        all.add(theme(BuiltInTheme.EVENT_COUNT, Family.ACTION, Direction.CAPACITY, new Asked()));
    }

    private static Measure actionsOf(PolicyField field) {
        return new Measure(
                BuiltInTheme.ACTION_COUNT.id() + "-" + field.id(),
                "Actions lancées : " + field.label().toLowerCase(java.util.Locale.FRENCH),
                BuiltInTheme.ACTION_COUNT.description(),
                Family.ACTION,
                new Unit("actions", "integer", 0),
                Direction.CAPACITY,
                new Asked(),
                new OfTheme(BuiltInTheme.ACTION_COUNT, field));
    }

    private static Measure theme(BuiltInTheme theme, Family family, Direction direction, Whole whole) {
        String format = theme.measure().format();
        int decimals =
                switch (format) {
                    case "integer", "euro" -> 0;
                    case "euro2" -> 2;
                    default -> 1;
                };
        return new Measure(
                theme.id(),
                theme.label(),
                theme.description(),
                family,
                new Unit(theme.measure().unit(), format, decimals),
                direction,
                whole,
                new OfTheme(theme, null));
    }

    private static Measure own(
            OwnFigure figure,
            String label,
            String definition,
            Family family,
            Unit unit,
            Direction direction,
            Whole whole) {
        String id = figure.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return new Measure(id, label, definition, family, unit, direction, whole, new OfAtlas(figure));
    }
}
