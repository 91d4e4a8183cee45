package fr.diair.atlas.join;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name beside a code. The code rules over a name that is misspelt, of another time, or no name at all; the name of
 * another territory refuses the row, with both.
 */
final class NameCheck {
    private static final int MISSPELT = 3;

    private final Register register;

    NameCheck(Register register) {
        this.register = register;
    }

    /** At most one of the two. */
    record Verdict(@Nullable Correction correction, Match.@Nullable Refused refused) {
        static final Verdict AGREED = new Verdict(null, null);

        static Verdict told(String code, String sentence) {
            return new Verdict(new Correction(code, sentence), null);
        }
    }

    /** @param acts whether the row tells of an act, which keeps its code, rather than of a figure */
    Verdict check(Life life, String written, LocalDate day, boolean acts) {
        PlainName name = PlainName.of(written);
        PlainName official = PlainName.of(life.name());
        if (name.resembles(official) || isParent(life, name)) {
            return Verdict.AGREED;
        }
        for (Life other : register.of(life.code())) {
            if (PlainName.of(other.name()).resembles(name)) {
                return ofAnotherTime(life, other, written, acts);
            }
        }
        List<Life> others = register.named(name).stream()
                .filter(other -> !other.code().equals(life.code()))
                .toList();
        if (!others.isEmpty()) {
            return ofAnotherPlace(life, others, written, day, acts);
        }
        int distance = Distance.between(name.bare(), official.bare(), MISSPELT);
        boolean near = distance <= Math.min(MISSPELT, 1 + official.bare().length() / 4);
        return Verdict.told(
                near ? "name-misspelt" : "name-unknown",
                near
                        ? "« %s » lu %s, d'après le code %s.".formatted(written, life.name(), life.code())
                        : "« %s » n'est le nom d'aucun territoire : le code %s (%s) fait foi."
                                .formatted(written, life.code(), life.name()));
    }

    private boolean isParent(Life life, PlainName name) {
        return life.arrondissement()
                && register.of(Arrondissements.commune(life.code())).stream()
                        .anyMatch(commune -> PlainName.of(commune.name()).resembles(name));
    }

    /** The same code, renamed: a notice. A code that another territory had too: figures would be of nobody knows which. */
    private static Verdict ofAnotherTime(Life life, Life other, String written, boolean acts) {
        boolean same =
                life.sameTerritory() && other.sameTerritory() && life.shown().equals(other.shown());
        if (acts || same) {
            return Verdict.told(
                    "former-name",
                    "« %s » est le nom que le code %s avait %s : %s à la date lue."
                            .formatted(written, life.code(), period(other), life.name()));
        }
        return new Verdict(
                null,
                new Match.Refused(
                        "mixed-vintages",
                        "name",
                        written,
                        "« %s » est le nom que le code %s avait %s, pour un autre territoire que %s dans le millésime du fichier : corrigez le code ou le nom."
                                .formatted(written, life.code(), period(other), life.name()),
                        List.of(life.candidate(), other.candidate())));
    }

    private static String period(Life life) {
        return life.years().isEmpty() ? "entre deux millésimes" : "(" + life.years() + ")";
    }

    private Verdict ofAnotherPlace(Life life, List<Life> others, String written, LocalDate day, boolean acts) {
        for (Life other : others) {
            boolean gone = !other.holds(day);
            boolean part = other.arrondissement()
                    && Arrondissements.commune(other.code()).equals(life.code());
            if ((gone && other.shown().stream().anyMatch(life.shown()::contains)) || (part && acts)) {
                return Verdict.told(
                        part ? "arrondissement" : "former-name",
                        "« %s » (%s) fait partie de %s : le code fait foi."
                                .formatted(written, other.code(), life.coded()));
            }
        }
        List<Candidate> candidates = new java.util.ArrayList<>(List.of(life.candidate()));
        others.stream().map(Life::candidate).distinct().forEach(candidates::add);
        return new Verdict(
                null,
                new Match.Refused(
                        "code-and-name-disagree",
                        "name",
                        written,
                        "Le code %s est celui de %s, « %s » est un autre nom%s : corrigez l'un des deux."
                                .formatted(
                                        life.code(),
                                        life.name(),
                                        written,
                                        register.level() == Level.COMMUNE ? " de commune" : ""),
                        List.copyOf(candidates)));
    }
}
