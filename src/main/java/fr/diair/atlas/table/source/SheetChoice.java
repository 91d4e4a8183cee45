package fr.diair.atlas.table.source;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.fault.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which sheet of a workbook is read: the one that is asked for, else the first one seen that holds a table. */
record SheetChoice<S>(S chosen, String sheet, List<String> names, List<Correction> notices) {
    /**
     * @param all hidden ones too: they can be asked for by name
     * @param visible those that are listed
     * @param holdsTable asked in order, only as long as needed
     */
    static <S> SheetChoice<S> of(
            String name,
            List<S> all,
            List<S> visible,
            Function<S, String> nameOf,
            @Nullable String wanted,
            Predicate<S> holdsTable) {
        List<S> offered = visible.isEmpty() ? all : visible;
        List<String> names = offered.stream().map(nameOf).toList();
        if (offered.isEmpty()) {
            throw new DataException("no-table", "Le classeur %s n'a aucune feuille de calcul.".formatted(name));
        }
        if (wanted != null) {
            S found = all.stream()
                    .filter(sheet -> nameOf.apply(sheet).equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new DataException(
                            "no-such-sheet",
                            "Le classeur %s n'a pas de feuille « %s » ; choisissez parmi : %s."
                                    .formatted(name, wanted, String.join(", ", names))));
            return new SheetChoice<>(found, wanted, names, List.of());
        }
        for (S sheet : offered) {
            if (offered.size() == 1 || holdsTable.test(sheet)) {
                return new SheetChoice<>(sheet, nameOf.apply(sheet), names, notices(nameOf.apply(sheet), names));
            }
        }
        return new SheetChoice<>(offered.get(0), names.get(0), names, notices(names.get(0), names));
    }

    private static List<Correction> notices(String chosen, List<String> names) {
        return names.size() == 1
                ? List.of()
                : List.of(new Correction(
                        "several-sheets",
                        "Le classeur a %d feuilles : « %s » est lue ; choisissez-en une autre au besoin."
                                .formatted(names.size(), chosen)));
    }

    LineSource.Description description(String format, int merges) {
        List<Correction> all = new ArrayList<>(notices);
        if (merges > 0) {
            all.add(new Correction(
                    "merged-cells",
                    "%d zones fusionnées sur plusieurs lignes : leurs textes et leurs dates sont repris dans chaque ligne, leurs nombres non."
                            .formatted(merges)));
        }
        return new LineSource.Description(format, null, "", null, names, sheet, false, all);
    }

    /** Sees whether at least two of the first lines have two cells or more. */
    static final class TableSeeker implements Predicate<Line> {
        private static final int LINES = 100;
        private int seen;
        private int wide;

        @Override
        public boolean test(Line line) {
            int filled = 0;
            for (Cell cell : line.cells()) {
                filled += cell.isBlank() ? 0 : 1;
            }
            wide += filled > 1 ? 1 : 0;
            return wide < 2 && ++seen < LINES;
        }

        boolean found() {
            return wide > 1;
        }
    }
}
