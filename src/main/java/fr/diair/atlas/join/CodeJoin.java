package fr.diair.atlas.join;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.territory.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A code of a commune or an EPCI, with the name and the departement beside it if there are such. */
final class CodeJoin {
    private final Register register;
    private final Departements departements;
    private final VintageReading vintage;
    private final LocalDate vintageDay;
    private final NameCheck names;

    CodeJoin(Register register, Departements departements, VintageReading vintage, LocalDate vintageDay) {
        this.register = register;
        this.departements = departements;
        this.vintage = vintage;
        this.vintageDay = vintageDay;
        this.names = new NameCheck(register);
    }

    Match find(String written, TerritoryCells cells) {
        LocalDate day = cells.day() == null ? vintageDay : cells.day();
        CodeText code =
                CodeForms.official(register, CodeText.read(written), departements.code(cells.departement()), day);
        Life life = register.at(code.text(), day);
        List<Correction> corrections = new ArrayList<>(code.corrections());
        LocalDate codeDate = day;
        if (life == null) {
            life = moved(code.text(), day, corrections);
        }
        if (life == null && cells.day() != null) {
            life = later(code.text(), day, corrections);
            codeDate = life == null ? day : dayOf(life);
        }
        if (life == null) {
            return refused(written, code, cells.name(), day, cells.day() != null);
        }
        return checked(life, written, cells, codeDate, corrections);
    }

    private Match checked(
            Life life, String written, TerritoryCells cells, LocalDate day, List<Correction> corrections) {
        boolean acts = cells.day() != null;
        boolean agreed = false;
        if (cells.name() != null && !cells.name().isBlank()) {
            NameCheck.Verdict verdict = names.check(life, cells.name(), day, acts);
            if (verdict.refused() != null) {
                return verdict.refused();
            }
            agreed = verdict.correction() == null;
            if (verdict.correction() != null) {
                corrections.add(verdict.correction());
            }
        }
        if (vintage.postalCodes() && !agreed) {
            return postal(written, cells, day);
        }
        Match.Refused elsewhere = departement(life, cells, agreed, corrections);
        if (elsewhere != null) {
            return elsewhere;
        }
        return life.arrondissement()
                ? arrondissement(life, written, acts, day, corrections)
                : new Match.Found(life.level(), life.code(), day, life.name(), List.copyOf(corrections));
    }

    /** Renamed or given another code, the same territory: an EPCI whose SIREN changed, a commune that changed departement. */
    private @Nullable Life moved(String code, LocalDate day, List<Correction> corrections) {
        for (Life life : register.of(code)) {
            Life then = register.continued(life, day);
            if (then != null) {
                corrections.add(new Correction(
                        "code-changed",
                        "Le code %s (%s) était ou est devenu %s, pour le même territoire."
                                .formatted(code, life.name(), then.code())));
                return then;
            }
        }
        return null;
    }

    /** A list of today with the days of before: the code is of the day of the list, when only one territory has had it since. */
    private @Nullable Life later(String code, LocalDate day, List<Correction> corrections) {
        List<Life> later =
                register.of(code).stream().filter(life -> life.startsAfter(day)).toList();
        if (later.size() != 1 || register.of(code).size() != 1) {
            return null;
        }
        corrections.add(new Correction(
                "code-of-later",
                "Le code %s (%s) est postérieur à la date de la ligne, %s : gardé tel que la liste le donne."
                        .formatted(code, later.get(0).name(), day)));
        return later.get(0);
    }

    private LocalDate dayOf(Life life) {
        return life.holds(vintageDay) || life.from() == null ? vintageDay : life.from();
    }

    /** A departement that is not that of the code: told when the name agrees with the code, else nobody knows which is right. */
    private Match.@Nullable Refused departement(
            Life life, TerritoryCells cells, boolean nameAgrees, List<Correction> corrections) {
        String written = cells.departement();
        if (written == null || written.isBlank() || life.level() != Level.COMMUNE) {
            return null;
        }
        Match match = departements.find(written);
        if (match instanceof Match.Refused) {
            corrections.add(new Correction(
                    "unknown-departement",
                    "Département « %s » inconnu : le code %s fait foi.".formatted(written, life.coded())));
            return null;
        }
        Match.Found found = (Match.Found) match;
        if (found.code().equals(life.departement())) {
            return null;
        }
        if (nameAgrees) {
            corrections.add(new Correction(
                    "departement-differs",
                    "« %s » n'est pas le département de %s : le code et le nom font foi."
                            .formatted(written, life.coded())));
            return null;
        }
        return new Match.Refused(
                "code-and-departement-disagree",
                "departement",
                written,
                "Le code %s est celui de %s, département %s, et non « %s » : corrigez l'un des deux."
                        .formatted(life.code(), life.name(), life.departement(), written),
                List.of(life.candidate()));
    }

    /** Acts keep the arrondissement; figures are summed onto its commune, unless the file has that one too. */
    private Match arrondissement(Life life, String written, boolean acts, LocalDate day, List<Correction> corrections) {
        String commune = Arrondissements.commune(life.code());
        if (!acts && vintage.has(commune)) {
            return new Match.Refused(
                    "arrondissement-beside-commune",
                    "code",
                    written,
                    "%s est un arrondissement de %s, qui est aussi dans le fichier : il serait compté deux fois."
                            .formatted(life.coded(), commune),
                    register.of(commune).stream()
                            .map(Life::candidate)
                            .distinct()
                            .toList());
        }
        corrections.add(new Correction(
                "arrondissement",
                acts
                        ? "%s est un arrondissement : gardé, et montré sur la commune %s."
                                .formatted(life.coded(), commune)
                        : "%s est un arrondissement : compté dans la commune %s.".formatted(life.coded(), commune)));
        Life whole = register.at(commune, day);
        Life kept = acts || whole == null ? life : whole;
        return new Match.Found(Level.COMMUNE, kept.code(), day, kept.name(), List.copyOf(corrections));
    }

    private Match postal(String written, TerritoryCells cells, LocalDate day) {
        String start = written.strip().startsWith("97") ? written.strip().substring(0, 3) : "";
        return new Match.Refused(
                "postal-code",
                "code",
                written,
                "« %s » semble un code postal, qui ne désigne pas une commune : donnez le code INSEE, ou le nom et le département."
                        .formatted(written),
                cells.name() == null
                        ? List.of()
                        : register.named(PlainName.of(cells.name()), day, start.isEmpty() ? null : start).stream()
                                .map(Life::candidate)
                                .toList());
    }

    private Match refused(String written, CodeText code, @Nullable String name, LocalDate day, boolean acts) {
        PlainName plain = name == null || name.isBlank() ? null : PlainName.of(name);
        List<Life> known = register.of(code.text());
        if (!known.isEmpty()) {
            return notThen(written, known, day, acts);
        }
        List<String> halves = CodeForms.corsicanHalves(register, code.text(), day);
        List<Candidate> near = halves.isEmpty()
                ? register.nearCodes(code.text(), plain, day)
                : halves.stream()
                        .flatMap(half -> register.of(half).stream())
                        .map(Life::candidate)
                        .toList();
        boolean epci = register.level() == Level.EPCI;
        boolean lost = code.digitsLost() || (epci && code.text().matches("\\d{5,8}"));
        return new Match.Refused(
                lost ? "digits-lost" : "unknown-code",
                "code",
                written,
                lost
                        ? "« %s » a perdu des chiffres dans un tableur : reprenez le code dans le fichier d'origine."
                                .formatted(written)
                        : "%s %s inconnue%s.".formatted(epci ? "Intercommunalité" : "Commune", written, nearest(near)),
                near);
    }

    private static String nearest(List<Candidate> near) {
        return near.isEmpty()
                ? " : vérifiez le code"
                : " ; proches : "
                        + near.stream()
                                .map(one -> one.code() + " " + one.name())
                                .collect(Collectors.joining(", "));
    }

    private Match notThen(String written, List<Life> known, LocalDate day, boolean acts) {
        String lives = known.stream()
                .map(life -> "%s (%s)"
                        .formatted(life.name(), life.years().isEmpty() ? "entre deux millésimes" : life.years()))
                .collect(Collectors.joining(", "));
        List<Candidate> after = register.successors(known);
        return new Match.Refused(
                acts ? "code-not-at-date" : "mixed-vintages",
                "code",
                written,
                acts
                        ? "Le code %s n'existe pas au %s ; il a existé : %s."
                                .formatted(known.get(0).code(), day, lives)
                        : "Le code %s n'est pas du millésime %d du fichier mais d'un autre : %s. Le fichier mélange les millésimes."
                                .formatted(known.get(0).code(), day.getYear(), lives),
                after);
    }
}
