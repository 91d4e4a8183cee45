package fr.diair.atlas.intake.plan;

import fr.diair.atlas.cell.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses, from the names of the columns and their first cells, what a table is and where its fields stand. */
public final class Suggestion {
    private static final Pattern PERIOD_IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_ ]?([TS][1-4])?(?!\\d)");
    private static final int LEAST_SCORE = 3;
    private static final int REQUIRED = 2;
    private static final int TELLING = 3;

    private final List<String> columns;
    private final Map<String, ColumnName> names = new LinkedHashMap<>();
    private final Map<String, Sample> samples = new HashMap<>();
    private final String fileName;

    /** @param rows the first ones, each with its cells in the order of the columns */
    public Suggestion(List<String> columns, List<List<Cell>> rows, String fileName) {
        this.columns = columns;
        this.fileName = fileName;
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            names.put(columns.get(i), ColumnName.of(columns.get(i)));
            samples.put(
                    columns.get(i),
                    new Sample(rows.stream()
                            .map(row -> place < row.size() ? row.get(place) : Cell.EMPTY)
                            .toList()));
        }
    }

    /** What a column is guessed to be, and why. */
    public record Guess(String role, String why) {}

    /** The target that fits best with its plan; empty when none fits. */
    public Optional<Plan> best() {
        Plan best = null;
        int most = LEAST_SCORE - 1;
        for (Target target : Targets.all()) {
            if (target.kind().equals("table")) {
                Plan plan = plan(target);
                int score = score(target, plan);
                if (score > most) {
                    most = score;
                    best = plan;
                }
            }
        }
        return best == null ? figures() : Optional.of(best);
    }

    /** The smallest of tables: a code, and a number beside it. */
    private Optional<Plan> figures() {
        Plan plan = plan(Targets.of("indicators"));
        String code = plan.columns().get("code");
        return code != null
                        && sample(code).looksLikeCodes()
                        && !plan.indicators().isEmpty()
                ? Optional.of(plan)
                : Optional.empty();
    }

    /** The plan for a target that is known. */
    public Plan plan(Target target) {
        Map<String, @Nullable String> mapped = mapping(target);
        if (target.facts() != null) {
            return Plan.of(target.id(), Map.of(), mapped);
        }
        String level = level(mapped);
        Set<String> taken = new HashSet<>(mapped.values());
        List<Plan.IndicatorColumn> indicators = columns.stream()
                .filter(column -> !taken.contains(column) && !isPlace(column))
                .filter(column -> sample(column).looksLikeNumbers())
                .map(column -> IndicatorGuess.of(column, name(column)))
                .toList();
        Map<String, String> options = new HashMap<>(Map.of("level", level, "source", "Fichier " + fileName));
        if (mapped.get("period") == null) {
            period().ifPresent(period -> options.put("period", period));
        }
        return new Plan(target.id(), options, mapped, null, indicators, null, null, null, null, null, null, null, null);
    }

    /** The plan for boundaries, whose attributes are the columns. */
    public Plan features(@Nullable Integer epsg, @Nullable String layer, @Nullable String encoding) {
        Target target = Targets.of("boundaries");
        Map<String, String> options = new HashMap<>(Map.of("source", "Fichier " + fileName));
        Matcher year = PERIOD_IN_NAME.matcher(fileName);
        if (year.find()) {
            options.put("vintage", year.group(1));
        }
        return new Plan(
                target.id(), options, mapping(target), null, null, null, encoding, null, null, null, null, epsg, layer);
    }

    /** What the samples of a column are, for people who look. */
    public List<String> texts(String column) {
        return sample(column).texts();
    }

    /** Null when nothing tells what the column is. */
    public @Nullable Guess guess(String column, @Nullable Plan plan) {
        if (plan == null) {
            return null;
        }
        for (Map.Entry<String, @Nullable String> entry : plan.columns().entrySet()) {
            if (column.equals(entry.getValue())) {
                return new Guess(
                        entry.getKey(),
                        Targets.of(plan.target())
                                .field(entry.getKey())
                                .map(field -> "D'après son nom et ses valeurs : " + field.label())
                                .orElse(""));
            }
        }
        if (plan.target().equals("boundaries")) {
            return besides(name(column).plain());
        }
        return plan.indicators().stream().anyMatch(one -> one.column().equals(column))
                ? new Guess("indicator", "Elle ne contient que des nombres.")
                : null;
    }

    /** Attributes of ADMIN EXPRESS that boundaries have and do not take. */
    private static @Nullable Guess besides(String plain) {
        if (plain.equals("siren epci") || plain.equals("code epci")) {
            return new Guess("epci", "Intercommunalité : celle des codes officiels fait foi.");
        }
        return plain.equals("population")
                ? new Guess("population", "Population : lisez les attributs comme un tableau pour la prendre.")
                : null;
    }

    private Map<String, @Nullable String> mapping(Target target) {
        Map<String, @Nullable String> mapped = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Field field : target.fields()) {
            columns.stream()
                    .filter(column -> !taken.contains(column) && fits(field, column))
                    .min(Comparator.comparingInt((String column) -> rank(field, column)))
                    .ifPresent(column -> {
                        mapped.put(field.id(), column);
                        taken.add(column);
                    });
        }
        placeByContent(target, mapped, taken);
        return mapped;
    }

    /** Names that say commune may hold codes, and a departement may be the place itself. */
    private void placeByContent(Target target, Map<String, @Nullable String> mapped, Set<String> taken) {
        if (target.field("code").isEmpty()) {
            return;
        }
        String name = mapped.get("name");
        if (mapped.get("code") == null && name != null && sample(name).looksLikeCodes()) {
            mapped.put("code", mapped.remove("name"));
        }
        if (mapped.get("code") == null) {
            columns.stream()
                    .filter(column -> !taken.contains(column))
                    .filter(column -> sample(column).looksLikeSiren()
                            || (name(column).plain().contains("code")
                                    && sample(column).looksLikeCommunes()))
                    .findFirst()
                    .ifPresent(column -> mapped.put("code", column));
        }
        String departement = mapped.get("departement");
        if (target.facts() == null && departement != null && mapped.get("code") == null && mapped.get("name") == null) {
            mapped.remove("departement");
            mapped.put(sample(departement).looksLikeShortCodes() ? "code" : "name", departement);
        }
    }

    private boolean fits(Field field, String column) {
        if (!field.isCalled(name(column).plain())) {
            return false;
        }
        // « EPCI » may hold a SIREN or a name.
        return field.kind() != Field.Kind.CODE
                || sample(column).cells().isEmpty()
                || sample(column).looksLikeCodes()
                || name(column).plain().contains("code")
                || name(column).plain().contains("insee");
    }

    private int rank(Field field, String column) {
        String plain = name(column).plain();
        int place = field.names().indexOf(plain);
        return plain.equals(Word.plain(field.id())) || plain.equals(Word.plain(field.column())) ? -1 : place;
    }

    private int score(Target target, Plan plan) {
        int score = 0;
        boolean told = target.facts() == null;
        for (Field field : target.fields()) {
            boolean there = plan.columns().get(field.id()) != null;
            if (field.required()) {
                score += there ? REQUIRED : -TELLING;
            } else if (there) {
                score += field.kind() == Field.Kind.MANDATE ? TELLING : 1;
            }
            told |= there && (field.required() || field.kind() == Field.Kind.MANDATE);
        }
        return told ? score + Math.min(TELLING, plan.indicators().size()) : 0;
    }

    private String level(Map<String, @Nullable String> mapped) {
        String code = mapped.get("code");
        String named = code == null ? mapped.get("name") : code;
        String plain = named == null ? "" : name(named).plain();
        if (plain.contains("region") || plain.contains("reg")) {
            return "region";
        }
        if (plain.contains("dep") && !plain.contains("com")) {
            return "departement";
        }
        return plain.contains("epci")
                        || plain.contains("siren")
                        || (code != null && sample(code).looksLikeSiren())
                ? "epci"
                : "commune";
    }

    private boolean isPlace(String column) {
        String plain = name(column).plain();
        return plain.startsWith("code")
                || plain.startsWith("siren")
                || plain.startsWith("siret")
                || plain.equals("annee")
                || plain.equals("dep")
                || plain.equals("reg")
                || plain.startsWith("lat")
                || plain.startsWith("lon");
    }

    private Optional<String> period() {
        Optional<Integer> year = names.values().stream()
                .map(ColumnName::year)
                .filter(one -> one != null)
                .findFirst();
        if (year.isPresent()) {
            return year.map(String::valueOf);
        }
        Matcher inName = PERIOD_IN_NAME.matcher(fileName);
        return inName.find()
                ? Optional.of(inName.group(1) + (inName.group(2) == null ? "" : "-" + inName.group(2)))
                : Optional.empty();
    }

    private Sample sample(String column) {
        return samples.getOrDefault(column, new Sample(List.of()));
    }

    private ColumnName name(String column) {
        return names.getOrDefault(column, ColumnName.of(column));
    }

    /** Columns that the plan takes nothing from. */
    public static List<String> unused(List<String> columns, Plan plan) {
        List<String> unused = new ArrayList<>(columns);
        unused.removeAll(new HashSet<>(plan.columns().values()));
        plan.indicators().forEach(one -> unused.remove(one.column()));
        return unused;
    }
}
