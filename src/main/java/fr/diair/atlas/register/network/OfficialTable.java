package fr.diair.atlas.register.network;

import fr.diair.atlas.table.CsvTableWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Officials as a file: a table of the list, or the columns that a mail merge takes. */
enum OfficialTable {
    LIST(
            "liste",
            List.of(
                    "cle",
                    "civilite",
                    "nom",
                    "courriel",
                    "telephone",
                    "mandat",
                    "code_commune",
                    "commune",
                    "commune_actuelle",
                    "departement",
                    "region",
                    "epci",
                    "population",
                    "engage_depuis",
                    "jusqu_au",
                    "etat",
                    "dernier_contact",
                    "besoins_a_traiter",
                    "fictif")),
    MERGE(
            "publipostage",
            List.of(
                    "formule",
                    "civilite",
                    "nom",
                    "courriel",
                    "mandat",
                    "commune",
                    "code_commune",
                    "departement",
                    "region",
                    "etat"));

    private final String word;
    private final List<String> columns;

    OfficialTable(String word, List<String> columns) {
        this.word = word;
        this.columns = columns;
    }

    /** In names of files and in the journal. */
    String word() {
        return word;
    }

    /** UTF-8 with a BOM, semicolons; texts that a spreadsheet would run are neutralised. */
    byte[] csv(List<Official> officials) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(officials.size() * 160 + 200);
        try (CsvTableWriter csv = new CsvTableWriter(out)) {
            csv.header(columns);
            officials.forEach(official -> csv.row(this == LIST ? line(official) : letter(official)));
        }
        return out.toByteArray();
    }

    private static List<@Nullable Object> line(Official official) {
        Official.Who who = official.who();
        Official.Place place = official.place();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(official.key());
        row.add(civility(who));
        row.add(who.name());
        row.add(who.email());
        row.add(who.phone());
        row.add(official.mandateLabel());
        row.add(place == null ? null : place.commune().code());
        row.add(place == null ? null : place.commune().name());
        row.add(place == null ? null : place.shown().name());
        row.add(
                place == null || place.departement() == null
                        ? null
                        : place.departement().name());
        row.add(place == null || place.region() == null ? null : place.region().name());
        row.add(place == null || place.epci() == null ? null : place.epci().name());
        row.add(place == null ? null : place.population());
        row.add(official.from());
        row.add(official.to());
        row.add(official.state().label());
        row.add(official.follow().lastContact());
        row.add(official.follow().openNeeds());
        row.add(official.demo() ? "oui" : "non");
        return row;
    }

    private static List<@Nullable Object> letter(Official official) {
        Official.Who who = official.who();
        Official.Place place = official.place();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(salutation(official));
        row.add(civility(who));
        row.add(who.name());
        row.add(who.email());
        row.add(official.mandateLabel());
        row.add(place == null ? null : place.commune().name());
        row.add(place == null ? null : place.commune().code());
        row.add(
                place == null || place.departement() == null
                        ? null
                        : place.departement().name());
        row.add(place == null || place.region() == null ? null : place.region().name());
        row.add(official.state().label());
        return row;
    }

    private static @Nullable String civility(Official.Who who) {
        String civility = who.civility();
        return civility == null ? null : Criteria.label(NetworkRegisters.CIVILITIES, civility);
    }

    /** « Madame la Maire », « Monsieur le Président », « Madame, Monsieur » where the civility is not known. */
    static String salutation(Official official) {
        String civility = official.who().civility();
        if (civility == null) {
            return "Madame, Monsieur";
        }
        boolean her = civility.equals("madame");
        String title =
                switch (String.valueOf(official.mandate())) {
                    case "maire", "maire-arrondissement" -> her ? " la Maire" : " le Maire";
                    case "president-epci" -> her ? " la Présidente" : " le Président";
                    case "adjoint" -> her ? " l'Adjointe au maire" : " l'Adjoint au maire";
                    case "conseiller" -> her ? " la Conseillère municipale" : " le Conseiller municipal";
                    default -> "";
                };
        return (her ? "Madame" : "Monsieur") + title;
    }
}
