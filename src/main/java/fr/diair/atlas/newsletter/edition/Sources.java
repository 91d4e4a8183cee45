package fr.diair.atlas.newsletter.edition;

import fr.diair.atlas.newsletter.facts.Facts;
import fr.diair.atlas.newsletter.facts.LetterMaps;
import fr.diair.atlas.territory.Dataset;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of a letter, each told once and numbered in the order in which they are met. */
final class Sources {
    private final List<Edition.Source> all = new ArrayList<>();
    private final List<Dataset> datasets;
    private final LocalDate computedOn;
    private final String base;

    /** @param computedOn the day on which the facts were read */
    Sources(List<Dataset> datasets, LocalDate computedOn, String base) {
        this.datasets = datasets;
        this.computedOn = computedOn;
        this.base = base;
    }

    /** @return its number, from 1 */
    int add(Facts facts, LetterMaps.@Nullable Picture picture) {
        StringBuilder text = new StringBuilder(French.printed(facts.origin().register()));
        if (picture == null) {
            text.append(", relevé du ").append(French.day(computedOn));
            facts.origin().datasets().forEach(code -> dataset(code)
                    .ifPresent(found -> text.append(" ; ").append(French.printed(found))));
        } else {
            text.append(" : ").append(French.printed(picture.source()));
        }
        String link = facts.lead().link();
        Edition.Source source = new Edition.Source(text.append('.').toString(), link == null ? null : base + link);
        int known = all.indexOf(source);
        if (known >= 0) {
            return known + 1;
        }
        all.add(source);
        return all.size();
    }

    private java.util.Optional<String> dataset(String code) {
        return datasets.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(one -> one.title()
                        + (one.date() == null ? "" : ", données du " + French.day(one.date()))
                        + (one.demo() ? " (fictives)" : ""));
    }

    List<Edition.Source> all() {
        return all;
    }
}
