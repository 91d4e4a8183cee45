package fr.diair.atlas.report;

import fr.diair.atlas.territory.Dataset;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where the figures of a part come from, of which day and of which codes, in one line. */
record Provenance(Publication publication, LocalDate day) {
    String contracts() {
        return line("registre des contrats", dataset -> dataset.code().equals("contracts"));
    }

    String money() {
        return line("registre des financements", Dataset::demo);
    }

    String actions() {
        return line("registre des actions", Dataset::demo);
    }

    String network() {
        return line("registre du réseau des élus", Dataset::demo);
    }

    String events() {
        return line("registre des événements", Dataset::demo);
    }

    String population() {
        return line(
                "registre du réseau des élus",
                dataset -> dataset.demo() || dataset.code().startsWith("cog"));
    }

    private String line(String register, Predicate<Dataset> wanted) {
        List<String> parts = new ArrayList<>(List.of(register));
        publication.datasets().stream()
                .filter(wanted)
                .map(dataset -> dataset.title() + (dataset.demo() ? " (fictif)" : ""))
                .forEach(parts::add);
        return "%s ; situation au %s, codes au 1er\u00a0janvier\u00a0%d"
                .formatted(String.join(", ", parts), French.day(day), publication.vintage());
    }
}
