package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Family;
import fr.diair.atlas.diagnostic.measure.Measure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * When a sentence may be said.
 *
 * @param families empty to be held against the whole portrait; else once against each figure of these families, called
 *     {@code it}
 * @param levels of the territories that it is said of
 */
record Rule(
        String id,
        Portrait.Tone tone,
        Set<Family> families,
        Set<String> levels,
        List<Condition> when,
        Sentence sentence) {
    /** What a rule for each figure of some families calls it. */
    static final String IT = "it";

    /** Every measure that it names. */
    Set<String> measures() {
        Set<String> all = new LinkedHashSet<>();
        sentence.measures().forEach(all::add);
        for (Condition condition : when) {
            all.add(condition.measure());
            String other = condition.otherMeasure();
            if (other != null) {
                all.add(other);
            }
        }
        return all;
    }

    /**
     * What it finds.
     *
     * @param figures by the ids of their measures
     */
    List<Portrait.Finding> find(Map<String, Portrait.Figure> figures, Findings.Setting setting) {
        List<Portrait.Finding> found = new ArrayList<>();
        if (!levels.contains(setting.subject().level())) {
            return found;
        }
        if (families.isEmpty()) {
            find(new Told(figures, null), "", setting, found);
            return found;
        }
        for (Portrait.Figure figure : figures.values()) {
            Measure measure = figure.measure();
            if (families.contains(measure.family())) {
                find(new Told(figures, figure), measure.id(), setting, found);
            }
        }
        return found;
    }

    private void find(Told figures, String it, Findings.Setting setting, List<Portrait.Finding> found) {
        for (Condition condition : when) {
            if (!condition.holds(figures)) {
                return;
            }
        }
        String text = sentence.fill(figures, setting);
        if (text != null) {
            List<String> named = measures().stream()
                    .map(measure -> measure.equals(IT) ? it : measure)
                    .filter(figures.byId()::containsKey)
                    .distinct()
                    .toList();
            boolean demo = named.stream()
                    .map(figures.byId()::get)
                    .filter(Objects::nonNull)
                    .anyMatch(figure -> figure.provenance().demo());
            found.add(new Portrait.Finding(it.isEmpty() ? id : id + ":" + it, tone, text, named, demo));
        }
    }
}
