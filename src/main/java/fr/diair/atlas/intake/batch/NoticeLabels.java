package fr.diair.atlas.intake.batch;

import java.util.Map;

/** What each code of a notice stands for, in a few French words. */
final class NoticeLabels {
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("blank-row", "Ligne vide"),
            Map.entry("total-row", "Ligne de total"),
            Map.entry("footnote", "Note sous le tableau"),
            Map.entry("repeated-header", "En-tête répété"),
            Map.entry("skipped", "Ligne laissée de côté à la demande"),
            Map.entry("duplicate", "Ligne répétée à l'identique"),
            Map.entry("conflicting", "Même clé, valeurs différentes"),
            Map.entry("unknown-date", "Date inconnue"),
            Map.entry("other-mandate", "Mandat gardé tel qu'écrit"),
            Map.entry("no-mandate", "Mandat non précisé"),
            Map.entry("key-rewritten", "Identifiant réécrit"),
            Map.entry("row-too-long", "Ligne trop longue"),
            Map.entry("row-too-short", "Ligne trop courte"),
            Map.entry("stray-quote", "Guillemet égaré"),
            Map.entry("control-characters", "Caractères de commande retirés"),
            Map.entry("missing-value", "Valeur obligatoire absente"),
            Map.entry("unknown-word", "Mot inconnu"),
            Map.entry("unknown-contract", "Contrat inconnu"),
            Map.entry("unknown-event", "Événement inconnu"),
            Map.entry("unknown-code", "Code inconnu"),
            Map.entry("code-not-at-date", "Code d'une autre époque"),
            Map.entry("leading-zero", "Zéro initial rétabli"),
            Map.entry("no-such-date", "Date qui n'existe pas"),
            Map.entry("ambiguous-name", "Nom porté par plusieurs communes"),
            Map.entry("code-and-name-disagree", "Code et nom en désaccord"),
            Map.entry("mixed-vintages", "Code d'un autre millésime"),
            Map.entry("arrondissement", "Arrondissement rattaché à sa commune"),
            Map.entry("thousands-space", "Espaces de milliers retirées"),
            Map.entry("decimal-comma", "Virgule décimale lue"),
            Map.entry("french-date", "Date française lue"),
            Map.entry("french-month", "Mois en lettres lu"),
            Map.entry("excel-date", "Date au format Excel lue"),
            Map.entry("secret-unknown", "Secret gardé comme inconnu"),
            Map.entry("unavailable", "Valeur non disponible"),
            Map.entry("secret", "Secret statistique"));

    private NoticeLabels() {}

    /** The code itself where nothing better is known. */
    static String of(String code) {
        return LABELS.getOrDefault(code, code);
    }
}
