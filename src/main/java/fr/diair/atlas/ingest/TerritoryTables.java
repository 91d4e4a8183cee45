package fr.diair.atlas.ingest;

import fr.diair.atlas.db.CopyTable;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.territory.InseeCode;
import fr.diair.atlas.territory.Vintage;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The official codes of {@code data/cog/}: replaced whole, in the transaction of the load. */
final class TerritoryTables {
    private static final String COMPLETE = Sql.file(TerritoryTables.class, "territory-complete.sql");
    private static final List<String> COLUMNS = List.of(
            "level",
            "code",
            "vintage",
            "name",
            "kind",
            "departement_code",
            "region_code",
            "epci_code",
            "chef_lieu",
            "population",
            "population_year");
    /** The legal populations in force on 1 January 2019 are those of 2016 (INSEE). */
    private static final int POPULATION_YEAR = 2016;

    private final LoadReport report;
    private final CopyTable territories = new CopyTable("territory", COLUMNS);
    private final CopyTable movements = new CopyTable(
            "movement", List.of("level", "on_date", "kind", "from_code", "from_name", "to_code", "to_name"));

    TerritoryTables(LoadReport report) {
        this.report = report;
    }

    void load(Path folder, Handle handle) {
        handle.execute("delete from territory");
        handle.execute("delete from movement");
        CsvTable.read(
                folder.resolve("regions.csv"),
                List.of("code", "name", "chef_lieu"),
                report,
                row -> add("region", row, null, null, null, null, row.text("chef_lieu"), null));
        CsvTable.read(
                folder.resolve("departements.csv"),
                List.of("code", "name", "region", "chef_lieu"),
                report,
                row -> add(
                        "departement",
                        row,
                        null,
                        row.required("code"),
                        row.required("region"),
                        null,
                        row.text("chef_lieu"),
                        null));
        CsvTable.read(
                folder.resolve("epci.csv"),
                List.of("code", "name", "kind", "population"),
                report,
                row -> add(
                        "epci",
                        row,
                        row.oneOf("kind", Set.of("CC", "CA", "CU", "METRO", "MET69")),
                        null,
                        null,
                        null,
                        null,
                        row.smallWhole("population")));
        CsvTable.read(
                folder.resolve("communes.csv"),
                List.of("code", "name", "departement", "region", "epci", "population", "collectivity"),
                report,
                this::commune);
        CsvTable.read(
                folder.resolve("movements.csv"),
                List.of("level", "date", "kind", "from_code", "from_name", "to_code", "to_name"),
                report,
                this::movement);
        territories.write(handle);
        movements.write(handle);
        handle.createScript(COMPLETE).execute();
    }

    /** Paris, Lyon and Marseille by their arrondissements: acts that name one are shown on the commune. */
    void arrondissements(Path folder, Handle handle) {
        CopyTable lives =
                new CopyTable("filiation", List.of("level", "code", "name", "shown_code", "main", "same_territory"));
        CsvTable.read(
                folder.resolve("arrondissements-municipaux.csv"),
                List.of("code", "name", "commune", "population"),
                report,
                row -> lives.row(
                        "commune", row.required("code"), row.required("name"), row.required("commune"), true, true));
        lives.write(handle);
    }

    private void commune(Row row) {
        String code = row.required("code");
        if (!InseeCode.isWellFormed(code)) {
            throw new Refusal(
                    "malformed-code", "code", code, "« %s » n'a pas la forme d'un code INSEE.".formatted(code));
        }
        String kind = row.text("collectivity") == null ? null : "COM";
        add(
                "commune",
                row,
                kind,
                row.text("departement"),
                row.text("region"),
                row.text("epci"),
                null,
                row.smallWhole("population"));
    }

    private void movement(Row row) {
        movements.row(
                row.oneOf("level", Set.of("commune", "epci")),
                row.requiredDate("date"),
                row.oneOf("kind", Set.of("merge", "split", "rename", "recode", "transfer", "removal", "creation")),
                row.text("from_code"),
                row.text("from_name"),
                row.text("to_code"),
                row.text("to_name"));
    }

    private void add(
            String level,
            Row row,
            @Nullable String kind,
            @Nullable String departement,
            @Nullable String region,
            @Nullable String epci,
            @Nullable String chefLieu,
            @Nullable Integer population) {
        territories.row(
                level,
                row.required("code"),
                Vintage.SHOWN.year(),
                row.required("name"),
                kind,
                departement,
                region,
                epci,
                chefLieu,
                population,
                population == null ? null : POPULATION_YEAR);
    }
}
