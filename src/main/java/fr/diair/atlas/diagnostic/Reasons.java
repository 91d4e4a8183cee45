package fr.diair.atlas.diagnostic;

import fr.diair.atlas.contract.Contract;
import fr.diair.atlas.engagement.Engagement;
import fr.diair.atlas.engagement.Neighbour;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.text.French;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a territory is shown as it is, in plain French sentences; each rests on rows that the profile lists. */
final class Reasons {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private Reasons() {}

    static List<String> of(Profile profile) {
        List<String> reasons = new ArrayList<>();
        reasons.add(engagement(profile));
        profile.network().engagements().stream()
                .filter(engagement -> engagement.formerOf() != null && isCurrent(engagement))
                .map(Reasons::formerCommune)
                .distinct()
                .forEach(reasons::add);
        profile.contracts().forEach(contract -> reasons.add(contract(contract)));
        if (!profile.actions().isEmpty()) {
            reasons.add(actions(profile));
        }
        neighbours(profile, reasons);
        return reasons;
    }

    private static boolean isCurrent(Engagement engagement) {
        return switch (engagement.state()) {
            case "active", "declared", "to-confirm" -> true;
            default -> false;
        };
    }

    private static String engagement(Profile profile) {
        Profile.Network network = profile.network();
        long engaged = network.engagedCommunes();
        if (profile.territory().level() == Level.COMMUNE) {
            if (engaged == 0) {
                return "Aucun engagement propre à la commune n'est connu au %s.".formatted(day(profile.day()));
            }
            if (network.communesToConfirm() > 0) {
                return "L'engagement de la commune date d'avant les dernières élections municipales ; il compte encore au "
                        + day(profile.day()) + ", mais reste à confirmer.";
            }
            return network.activeCommunes() > 0
                    ? "La commune est engagée, et active : elle a participé à un événement ou porté une action dans les "
                            + "douze mois avant le " + day(profile.day()) + "."
                    : "La commune a déclaré son engagement ; aucun événement ni action n'est connu dans les douze mois "
                            + "avant le " + day(profile.day()) + ".";
        }
        int communes = network.members().size();
        if (engaged == 0) {
            return "Aucune des %s communes n'est engagée au %s."
                    .formatted(French.number(communes, 0), day(profile.day()));
        }
        long toConfirm = network.communesToConfirm();
        return "%s sur %s %s au %s, dont %s %s dans les douze mois%s."
                .formatted(
                        French.number(engaged, 0),
                        French.number(communes, 0),
                        communes > 1 ? "communes sont engagées" : "commune est engagée",
                        day(profile.day()),
                        French.number(network.activeCommunes(), 0),
                        network.activeCommunes() > 1 ? "actives" : "active",
                        toConfirm == 0
                                ? ""
                                : " et %s à confirmer depuis les élections municipales"
                                        .formatted(French.number(toConfirm, 0)));
    }

    private static String formerCommune(Engagement engagement) {
        return "L'engagement de l'ancienne commune %s (%s) est montré ici ; %s n'en hérite pas."
                .formatted(
                        engagement.commune().name(),
                        engagement.commune().code(),
                        engagement.formerOf() == null
                                ? "le territoire"
                                : engagement.formerOf().name());
    }

    private static String contract(Contract contract) {
        return "%s : %s (%s) ; ce territoire y est lié comme %s."
                .formatted(
                        contract.title(),
                        lowerFirst(contract.standing().statusLabel()),
                        dated(contract.standing().date()),
                        switch (contract.relation()) {
                            case "signatory" -> "signataire";
                            case "member" -> "membre d'un EPCI signataire, ce qui ne l'engage pas lui-même";
                            default -> "périmètre d'un signataire";
                        });
    }

    private static String actions(Profile profile) {
        long late = profile.actions().stream()
                .filter(action -> action.status().equals("late"))
                .count();
        long done = profile.actions().stream()
                .filter(action -> action.status().equals("done"))
                .count();
        long blocked = profile.actions().stream()
                .filter(action -> action.status().equals("blocked"))
                .count();
        int count = profile.actions().size();
        return "%d %s, dont %s et %s en retard%s."
                .formatted(
                        count,
                        count > 1 ? "actions connues" : "action connue",
                        done == 0 ? "aucune achevée" : done + (done > 1 ? " achevées" : " achevée"),
                        late == 0 ? "aucune" : String.valueOf(late),
                        blocked == 0 ? "" : ", " + blocked + (blocked > 1 ? " bloquées" : " bloquée"));
    }

    private static void neighbours(Profile profile, List<String> reasons) {
        List<Neighbour> neighbours = profile.network().neighbours();
        long engaged = neighbours.stream().filter(Neighbour::engaged).count();
        if (!neighbours.isEmpty()) {
            reasons.add(
                    engaged == 0
                            ? "Aucun de ses %d voisins n'est engagé.".formatted(neighbours.size())
                            : "%d de ses %d voisins %s engagé%s."
                                    .formatted(
                                            engaged,
                                            neighbours.size(),
                                            engaged > 1 ? "sont" : "est",
                                            engaged > 1 ? "s" : ""));
        }
    }

    private static String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" + DAY.format(day).substring(1) : DAY.format(day);
    }

    private static String dated(@Nullable LocalDate day) {
        return day == null ? "jour inconnu" : "le " + day(day);
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1);
    }
}
