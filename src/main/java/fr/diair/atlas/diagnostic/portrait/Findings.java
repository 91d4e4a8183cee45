package fr.diair.atlas.diagnostic.portrait;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measures;
import fr.diair.atlas.text.French;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What figures come to, in plain sentences: the rules of {@code findings.json}, in their order. The file is read and checked
 * once: a measure, a word or a gap that is not known stops the boot. Pure otherwise.
 */
public final class Findings {
    private static final Set<String> LEVELS = Set.of("commune", "epci", "departement", "region", Subject.PERIMETER);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final List<Rule> rules;

    private Findings(List<Rule> rules) {
        this.rules = rules;
    }

    /** Of whom figures are said, against what, as of when. */
    public record Setting(Subject subject, Reference reference, LocalDate day) {
        String text(String name) {
            return name.equals("date") ? French.day(day) : reference.of();
        }
    }

    /** As the file has it. */
    private record Written(
            @Nullable String id,
            @Nullable String tone,
            @Nullable List<String> each,
            @Nullable List<String> levels,
            @Nullable List<String> when,
            @Nullable String text) {}

    /** The rules that Atlas brings along. */
    public static Findings read() {
        try (InputStream in = Objects.requireNonNull(Findings.class.getResourceAsStream("findings.json"))) {
            return of(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException for a rule that cannot be understood */
    static Findings of(String json) {
        try {
            List<Rule> rules = Arrays.stream(JSON.readValue(json, Written[].class))
                    .map(Findings::rule)
                    .toList();
            Set<String> ids = new HashSet<>();
            rules.stream().filter(rule -> !ids.add(rule.id())).findFirst().ifPresent(rule -> {
                throw new IllegalStateException("two rules are called " + rule.id());
            });
            return new Findings(rules);
        } catch (IOException e) {
            throw new IllegalStateException("findings.json: " + e.getMessage(), e);
        }
    }

    private static Rule rule(Written written) {
        String id = Objects.requireNonNull(written.id, "a rule without an id");
        try {
            Rule rule = new Rule(
                    id,
                    Portrait.Tone.valueOf(
                            Objects.requireNonNull(written.tone, "tone").toUpperCase(Locale.ROOT)),
                    families(written.each),
                    written.levels == null ? LEVELS : Set.copyOf(written.levels),
                    Objects.requireNonNullElse(written.when, List.<String>of()).stream()
                            .map(Condition::of)
                            .toList(),
                    Sentence.of(Objects.requireNonNull(written.text, "text")));
            if (rule.when().isEmpty() || !LEVELS.containsAll(rule.levels())) {
                throw new IllegalStateException("no condition, or an unknown level");
            }
            rule.measures().forEach(measure -> check(measure, rule));
            return rule;
        } catch (RuntimeException e) {
            throw new IllegalStateException("findings.json, rule " + id + ": " + e.getMessage(), e);
        }
    }

    private static Set<Family> families(@Nullable List<String> ids) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        if (ids != null) {
            ids.forEach(one -> families.add(Family.valueOf(one.toUpperCase(Locale.ROOT))));
        }
        return families;
    }

    private static void check(String measure, Rule rule) {
        boolean it = measure.equals(Rule.IT) && !rule.families().isEmpty();
        if (!it && !Measures.isBuiltIn(measure) && !measure.startsWith(Measures.INDICATOR_PREFIX)) {
            throw new IllegalStateException("unknown measure " + measure);
        }
    }

    /** What some figures come to, in the order of the rules. */
    List<Portrait.Finding> of(List<Portrait.Figure> figures, Setting setting) {
        Map<String, Portrait.Figure> byId = new LinkedHashMap<>();
        figures.forEach(figure -> byId.put(figure.measure().id(), figure));
        return rules.stream().flatMap(rule -> rule.find(byId, setting).stream()).toList();
    }
}
