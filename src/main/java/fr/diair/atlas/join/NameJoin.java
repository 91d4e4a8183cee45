package fr.diair.atlas.join;

import fr.diair.atlas.cell.Correction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name without a code: found where only one territory bears it on the day, with the departement if need be; never guessed. */
final class NameJoin {
    private final Register register;
    private final Departements departements;

    NameJoin(Register register, Departements departements) {
        this.register = register;
        this.departements = departements;
    }

    Match find(String written, @Nullable String departementWritten, LocalDate day) {
        PlainName name = PlainName.of(written);
        List<Correction> corrections = new ArrayList<>(2);
        String cell = departementWritten == null ? name.departement() : departementWritten;
        String departement = null;
        if (cell != null) {
            Match match = departements.find(cell);
            if (match instanceof Match.Refused refused) {
                return refused;
            }
            departement = ((Match.Found) match).code();
        }
        List<Life> named = register.named(name, day, departement);
        if (named.size() == 1) {
            Life life = named.get(0);
            corrections.add(
                    new Correction("found-by-name", "Sans code, « %s » lu %s.".formatted(written, life.coded())));
            return new Match.Found(register.level(), life.code(), day, life.name(), corrections);
        }
        return named.isEmpty()
                ? ofAnotherTime(name, written, departement, day)
                : new Match.Refused(
                        "ambiguous-name",
                        "name",
                        written,
                        "« %s » est le nom de %d territoires : donnez le code%s."
                                .formatted(written, named.size(), departement == null ? " ou le département" : ""),
                        named.stream().map(Life::candidate).toList());
    }

    /** A name that was or will be: the same territory under another name is found, any other is refused with what it became. */
    private Match ofAnotherTime(PlainName name, String written, @Nullable String departement, LocalDate day) {
        List<Life> lives = register.named(name).stream()
                .filter(life -> departement == null || departement.equals(life.departement()))
                .toList();
        if (lives.isEmpty()) {
            return new Match.Refused(
                    "unknown-name",
                    "name",
                    written,
                    "Aucun territoire ne s'appelle « %s »%s : corrigez le nom ou donnez le code."
                            .formatted(written, departement == null ? "" : " dans le département " + departement),
                    register.nearNames(name, day, departement));
        }
        List<Life> today = lives.stream()
                .map(life -> register.continued(life, day))
                .filter(life -> life != null)
                .distinct()
                .toList();
        if (today.size() == 1 && lives.stream().allMatch(life -> life.sameTerritory())) {
            Life life = today.get(0);
            return new Match.Found(
                    register.level(),
                    life.code(),
                    day,
                    life.name(),
                    List.of(new Correction(
                            "former-name", "« %s », nom d'une autre date, lu %s.".formatted(written, life.coded()))));
        }
        return new Match.Refused(
                "name-not-at-date",
                "name",
                written,
                "« %s » n'existe pas au %s ; ce nom a existé %s : donnez le code."
                        .formatted(
                                written,
                                day,
                                String.join(
                                        ", ",
                                        lives.stream()
                                                .map(Life::years)
                                                .distinct()
                                                .toList())),
                register.successors(lives));
    }
}
