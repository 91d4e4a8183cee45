package fr.diair.atlas.layer;

import fr.diair.atlas.territory.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The themes that Atlas brings along. */
public enum BuiltInTheme implements Theme {
    ENGAGEMENT_STATE(
            Group.ENGAGEMENT,
            "Communes engagées",
            "État de l'engagement de chaque commune : actif (un événement ou une action dans les douze mois), déclaré, "
                    + "porté par une ancienne commune, ou à confirmer depuis les dernières élections municipales.",
            Measure.CATEGORY,
            EnumSet.of(Level.COMMUNE)),
    ENGAGEMENT_COUNT(
            Group.ENGAGEMENT,
            "Maires et élus engagés",
            "Nombre d'élus dont l'engagement est en cours, y compris ceux d'anciennes communes.",
            Measure.count("élus"),
            EnumSet.allOf(Level.class)),
    ENGAGEMENT_SHARE_COMMUNES(
            Group.ENGAGEMENT,
            "Part des communes engagées",
            "Communes engagées par elles-mêmes, rapportées aux communes du territoire.",
            Measure.percent("% des communes"),
            EnumSet.of(Level.EPCI, Level.DEPARTEMENT, Level.REGION)),
    ENGAGEMENT_SHARE_POPULATION(
            Group.ENGAGEMENT,
            "Part de la population en commune engagée",
            "Population des communes engagées par elles-mêmes, rapportée à celle du territoire.",
            Measure.percent("% de la population"),
            EnumSet.of(Level.EPCI, Level.DEPARTEMENT, Level.REGION)),
    CONTRACT_STATUS(
            Group.CONTRACT,
            "Avancement des contrats",
            "Dernière étape atteinte par le contrat que le territoire signe lui-même.",
            Measure.CATEGORY,
            EnumSet.of(Level.COMMUNE, Level.EPCI)),
    CONTRACT_COUNT(
            Group.CONTRACT,
            "Contrats signés",
            "Nombre de contrats signés par des communes ou des EPCI du territoire.",
            Measure.count("contrats"),
            EnumSet.of(Level.DEPARTEMENT, Level.REGION)),
    FUNDING_PLANNED(Group.FUNDING, "Financement prévu", Wording.PLANNED, Measure.EURO, EnumSet.allOf(Level.class)),
    FUNDING_COMMITTED(Group.FUNDING, "Financement engagé", Wording.COMMITTED, Measure.EURO, EnumSet.allOf(Level.class)),
    FUNDING_PAID(Group.FUNDING, "Financement versé", Wording.PAID, Measure.EURO, EnumSet.allOf(Level.class)),
    FUNDING_PLANNED_PER_INHABITANT(
            Group.FUNDING,
            "Financement prévu par habitant",
            Wording.PLANNED + Wording.PER_INHABITANT,
            Measure.EURO_PER_INHABITANT,
            EnumSet.allOf(Level.class)),
    FUNDING_COMMITTED_PER_INHABITANT(
            Group.FUNDING,
            "Financement engagé par habitant",
            Wording.COMMITTED + Wording.PER_INHABITANT,
            Measure.EURO_PER_INHABITANT,
            EnumSet.allOf(Level.class)),
    FUNDING_PAID_PER_INHABITANT(
            Group.FUNDING,
            "Financement versé par habitant",
            Wording.PAID + Wording.PER_INHABITANT,
            Measure.EURO_PER_INHABITANT,
            EnumSet.allOf(Level.class)),
    ACTION_COUNT(
            Group.ACTION,
            "Actions lancées",
            "Nombre d'actions commencées ou achevées, sans celles qui ont été abandonnées. Une action de plusieurs communes compte dans chacune, et une fois dans leur intercommunalité, leur département, leur région.",
            Measure.count("actions"),
            EnumSet.allOf(Level.class)),
    ACTION_PROGRESS(
            Group.ACTION,
            "Avancement des actions",
            "Avancement moyen des actions lancées, d'après leurs jalons atteints ou, sans jalon, leurs bénéficiaires atteints rapportés à ceux prévus ; un avancement déclaré l'emporte. Une action dont on ne connaît que le temps écoulé n'y compte pas.",
            Measure.percent("% d'avancement"),
            EnumSet.allOf(Level.class)),
    EVENT_COUNT(
            Group.EVENT,
            "Événements du réseau",
            "Nombre de réunions, visites, journées d'échanges et signatures tenues dans le territoire ; sans celles qui ont été annulées.",
            Measure.count("événements"),
            EnumSet.allOf(Level.class)),
    POPULATION(
            Group.CONTEXT,
            "Population",
            "Population municipale de la source des codes officiels.",
            Measure.count("habitants"),
            EnumSet.allOf(Level.class));

    private static final class Wording {
        static final String PLANNED = "Montants prévus par les contrats, cumulés jusqu'à l'année de la date choisie.";
        static final String COMMITTED =
                "Montants engagés pour les contrats, cumulés jusqu'à l'année de la date choisie.";
        static final String PAID = "Montants versés pour les contrats, cumulés jusqu'à l'année de la date choisie.";
        static final String PER_INHABITANT = " Rapportés à la population du territoire.";
    }

    private final Group group;
    private final String label;
    private final String description;
    private final Measure measure;
    private final Set<Level> levels;

    BuiltInTheme(Group group, String label, String description, Measure measure, Set<Level> levels) {
        this.group = group;
        this.label = label;
        this.description = description;
        this.measure = measure;
        this.levels = levels;
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Group group() {
        return group;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Measure measure() {
        return measure;
    }

    @Override
    public boolean mayBeFictitious() {
        return group != Group.CONTEXT && group != Group.CONTRACT;
    }

    @Override
    public boolean takesField() {
        return group == Group.ACTION;
    }

    @Override
    public List<Level> levels() {
        return levels.stream().sorted().toList();
    }
}
