package fr.diair.atlas.layer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.territory.Level;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a map can show. Each theme says at which levels it has a sense: a membership never colours a territory. */
public enum Theme {
    ENGAGEMENT_STATE(
            Group.ENGAGEMENT,
            "Communes engagées",
            "État de l'engagement de chaque commune : actif (un événement ou une action dans les douze mois), déclaré, "
                    + "ou porté par une ancienne commune.",
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
            "Nombre d'actions commencées ou achevées, sans celles qui ont été abandonnées.",
            Measure.count("actions"),
            EnumSet.allOf(Level.class)),
    ACTION_PROGRESS(
            Group.ACTION,
            "Avancement des actions",
            "Bénéficiaires atteints rapportés aux bénéficiaires prévus, pour les actions lancées.",
            Measure.percent("% des bénéficiaires prévus"),
            EnumSet.allOf(Level.class)),
    EVENT_COUNT(
            Group.EVENT,
            "Événements du réseau",
            "Nombre de réunions, visites, journées d'échanges et signatures tenues dans le territoire.",
            Measure.count("événements"),
            EnumSet.allOf(Level.class)),
    POPULATION(
            Group.CONTEXT,
            "Population",
            "Population municipale de la source des codes officiels.",
            Measure.count("habitants"),
            EnumSet.allOf(Level.class));

    /** The headings of the theme list. */
    public enum Group {
        ENGAGEMENT("Engagement"),
        CONTRACT("Contrats"),
        FUNDING("Financement"),
        ACTION("Actions"),
        EVENT("Événements"),
        CONTEXT("Repères");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the figures are: their kind ({@code quantity} or {@code category}), unit, and the way to write them. */
    @JsonIgnoreProperties("additive")
    public record Measure(String kind, String unit, String format) {
        static final Measure CATEGORY = new Measure("category", "", "text");
        static final Measure EURO = new Measure("quantity", "€", "euro");
        static final Measure EURO_PER_INHABITANT = new Measure("quantity", "€ par habitant", "euro2");

        /** Whether figures of territories that do not overlap may be summed. */
        public boolean isAdditive() {
            return format.equals("integer") || format.equals("euro");
        }

        static Measure count(String unit) {
            return new Measure("quantity", unit, "integer");
        }

        static Measure percent(String unit) {
            return new Measure("quantity", unit, "percent");
        }
    }

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

    Theme(Group group, String label, String description, Measure measure, Set<Level> levels) {
        this.group = group;
        this.label = label;
        this.description = description;
        this.measure = measure;
        this.levels = levels;
    }

    /** The word used in URLs, as in {@code engagement-share-communes}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Group group() {
        return group;
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    public Measure measure() {
        return measure;
    }

    /** Whether the demonstration adds figures to this theme: codes, populations and contracts are facts. */
    public boolean mayBeFictitious() {
        return group != Group.CONTEXT && group != Group.CONTRACT;
    }

    public boolean isCategory() {
        return measure.kind().equals("category");
    }

    /** Whether the theme can be narrowed to one field of public policy. */
    public boolean takesField() {
        return group == Group.ACTION;
    }

    public List<Level> levels() {
        return levels.stream().sorted().toList();
    }

    /** @throws RequestException a 404 that lists the themes, when the word is not one of them */
    public static Theme of(String id) {
        return Arrays.stream(values())
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(
                        "unknown-theme",
                        "Thème « %s » inconnu : choisissez parmi %s."
                                .formatted(
                                        id,
                                        Arrays.stream(values()).map(Theme::id).collect(Collectors.joining(", ")))));
    }

    /** @throws RequestException a 400 that names the levels of the theme, when it has no sense at this one */
    public void requireLevel(Level level) {
        if (!levels.contains(level)) {
            throw RequestException.badRequest(
                    "level-not-of-theme",
                    "Le thème « %s » ne se lit pas au niveau %s : choisissez %s."
                            .formatted(
                                    label,
                                    level.id(),
                                    levels().stream().map(Level::id).collect(Collectors.joining(", "))));
        }
    }
}
