package fr.diair.atlas.intake.plan;

import fr.diair.atlas.contract.FundingStage;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.contract.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How French files write the words that Atlas knows. */
final class Words {
    static final List<Word> YES_OR_NO = List.of(
            Word.of("true", "Vrai", "vrai", "true", "oui", "yes", "o", "1"),
            Word.of("false", "Faux", "faux", "false", "non", "no", "n", "0"));

    static final List<Word> LEVELS = List.of(
            Word.of("commune", "Commune", "commune", "ville", "com"),
            Word.of(
                    "epci",
                    "EPCI ou métropole",
                    "epci",
                    "metropole",
                    "intercommunalite",
                    "communaute",
                    "agglomeration",
                    "cc",
                    "ca",
                    "cu"));

    static final List<Word> MANDATES = List.of(
            Word.of("maire", "Maire", "maire", "mairesse", "m le maire", "mme la maire"),
            Word.of(
                    "adjoint",
                    "Adjoint ou adjointe au maire",
                    "adjoint",
                    "adjointe",
                    "maire adjoint",
                    "maire adjointe",
                    "1er adjoint",
                    "1ere adjointe",
                    "premier adjoint",
                    "premiere adjointe"),
            Word.of(
                    "conseiller",
                    "Conseiller ou conseillère municipale",
                    "conseiller municipal",
                    "conseillere municipale",
                    "conseiller",
                    "conseillere",
                    "elu municipal",
                    "elue municipale"),
            Word.of(
                    "president-epci",
                    "Président ou présidente d'EPCI",
                    "president",
                    "presidente",
                    "president de l epci",
                    "presidente de l epci"),
            Word.of(
                    "maire-arrondissement",
                    "Maire d'arrondissement",
                    "maire d arrondissement",
                    "mairesse d arrondissement",
                    "maire de l arrondissement",
                    "maire du"),
            Word.of("autre", "Autre mandat", "autre"));

    static final List<Word> STATUSES = named(
            Arrays.stream(Status.values()).map(Status::id).toList(),
            Arrays.stream(Status.values()).map(Status::label).toList(),
            Map.of(
                    "talks", List.of("echanges", "echange", "contact", "discussion", "discussions"),
                    "preparation", List.of("preparation", "en cours", "en cours de preparation", "redaction"),
                    "letter", List.of("lettre", "lettre d intention"),
                    "deliberation", List.of("deliberation", "delibere"),
                    "signed", List.of("signe", "signee", "signature", "contrat signe"),
                    "renewed", List.of("renouvele", "renouvellement", "reconduit", "avenant"),
                    "ended", List.of("termine", "fin", "clos", "echu")));

    static final List<Word> STAGES = named(
            Arrays.stream(FundingStage.values()).map(FundingStage::id).toList(),
            Arrays.stream(FundingStage.values()).map(FundingStage::label).toList(),
            Map.of(
                    "planned",
                            List.of("prevu", "prevue", "previsionnel", "previsionnelle", "programme", "vote", "budget"),
                    "committed", List.of("engage", "engagee", "ae", "conventionne", "notifie"),
                    "paid", List.of("verse", "versee", "paye", "payee", "cp", "mandate", "execute")));

    static final List<Word> FIELDS = named(
            Arrays.stream(PolicyField.values()).map(PolicyField::id).toList(),
            Arrays.stream(PolicyField.values()).map(PolicyField::label).toList(),
            Map.of(
                    "acces-droits", List.of("acces aux droits", "acces", "droits", "accompagnement social"),
                    "langue", List.of("langue", "francais", "apprentissage du francais", "linguistique", "fle"),
                    "sante", List.of("sante", "soins", "sante mentale"),
                    "emploi", List.of("emploi", "formation", "insertion professionnelle", "travail"),
                    "logement", List.of("logement", "hebergement", "habitat"),
                    "culture-sport", List.of("culture", "sport", "sports", "loisirs"),
                    "mobilisation", List.of("mobilisation", "citoyen", "citoyenne", "benevolat", "engagement citoyen"),
                    "gouvernance", List.of("gouvernance", "pilotage", "coordination", "ingenierie")));

    static final List<Word> ACTION_STATUSES = List.of(
            Word.of("planned", "Prévue", "prevu", "prevue", "a venir", "programmee", "projet"),
            Word.of(
                    "started",
                    "Commencée",
                    "commence",
                    "commencee",
                    "en cours",
                    "demarre",
                    "demarree",
                    "lance",
                    "lancee"),
            Word.of(
                    "done",
                    "Terminée",
                    "termine",
                    "terminee",
                    "realise",
                    "realisee",
                    "acheve",
                    "achevee",
                    "fait",
                    "faite"),
            Word.of("blocked", "Bloquée", "bloque", "bloquee", "suspendu", "suspendue", "en pause", "a l arret"),
            Word.of("late", "En retard", "retard", "en retard", "retarde", "retardee"),
            Word.of("abandoned", "Abandonnée", "abandonne", "abandonnee", "annule", "annulee"));

    static final List<Word> EVENT_KINDS = List.of(
            Word.of("meeting", "Réunion", "reunion", "rencontre", "comite", "comite de pilotage", "atelier"),
            Word.of("visit", "Visite", "visite", "deplacement"),
            Word.of(
                    "exchange-day",
                    "Journée d'échanges",
                    "journee",
                    "journee d echange",
                    "journee d echanges",
                    "seminaire"),
            Word.of("signature", "Signature", "signature", "ceremonie"));

    static final List<Word> EVENT_STATUSES = List.of(
            Word.of("planned", "Prévu", "prevu", "prevue", "a venir", "programme", "programmee"),
            Word.of("confirmed", "Confirmé", "confirme", "confirmee"),
            Word.of("held", "Tenu", "tenu", "tenue", "passe", "passee", "termine", "terminee", "realise", "realisee"),
            Word.of("cancelled", "Annulé", "annule", "annulee", "reporte", "reportee"));

    private Words() {}

    private static List<Word> named(List<String> ids, List<String> labels, Map<String, List<String>> starts) {
        return java.util.stream.IntStream.range(0, ids.size())
                .mapToObj(i -> new Word(ids.get(i), labels.get(i), starts.getOrDefault(ids.get(i), List.of())))
                .toList();
    }
}
