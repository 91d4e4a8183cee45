package fr.diair.atlas.join;

import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A code with one name and one territory, from a day to the day it ends.
 *
 * @param from null: since ever
 * @param to the first day no longer; null: still
 * @param shown the codes that stand for it in the vintage on show, the main one first
 * @param sameTerritory only renamings and changes of code lie between it and the code on show
 * @param departement its code; empty in the overseas collectivities and for a region
 * @param arrondissement whether it is a part of Paris, Lyon or Marseille, never a commune
 */
record Life(
        Level level,
        String code,
        String name,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> shown,
        boolean sameTerritory,
        String departement,
        boolean arrondissement) {

    boolean holds(LocalDate day) {
        return !startsAfter(day) && (to == null || day.isBefore(to));
    }

    boolean startsAfter(LocalDate day) {
        return from != null && from.isAfter(day);
    }

    Candidate candidate() {
        return new Candidate(level, code, name, departement);
    }

    String coded() {
        return code + " " + name;
    }

    /** The vintages in which the code was in force, as in {@code 1943-2018}; empty when it lasted from no 1 January to one. */
    String years() {
        int first = from == null ? 0 : from.getDayOfYear() == 1 ? from.getYear() : from.getYear() + 1;
        int last = to == null ? Integer.MAX_VALUE : to.getDayOfYear() == 1 ? to.getYear() - 1 : to.getYear();
        if (first > last) {
            return "";
        }
        if (first == last) {
            return String.valueOf(first);
        }
        if (first == 0) {
            return last == Integer.MAX_VALUE ? "tous" : "jusqu'en " + last;
        }
        return last == Integer.MAX_VALUE ? "depuis " + first : first + "-" + last;
    }

    /** The vintages of all lives of a code, those that follow one another as one. */
    static String years(List<Life> lives) {
        List<String> years = new ArrayList<>();
        Life open = null;
        for (Life life : lives) {
            if (open != null && open.to() != null && open.to().equals(life.from())) {
                open = open.until(life.to());
            } else {
                addYears(open, years);
                open = life;
            }
        }
        addYears(open, years);
        return years.isEmpty() ? "entre deux millésimes" : String.join(", ", years);
    }

    private static void addYears(@Nullable Life life, List<String> years) {
        if (life != null && !life.years().isEmpty()) {
            years.add(life.years());
        }
    }

    private Life until(@Nullable LocalDate end) {
        return new Life(level, code, name, from, end, shown, sameTerritory, departement, arrondissement);
    }
}
