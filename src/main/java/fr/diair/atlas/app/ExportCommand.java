package fr.diair.atlas.app;

import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.export.ExportFormat;
import fr.diair.atlas.export.ExportQueries;
import fr.diair.atlas.export.ExportTable;
import fr.diair.atlas.export.Exports;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.layer.Classification;
import fr.diair.atlas.layer.FigureQueries;
import fr.diair.atlas.layer.ThemeReader;
import fr.diair.atlas.layer.ThemeValues;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.PublicationQueries;
import fr.diair.atlas.territory.TerritoryQueries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./atlas export ...}: any table or layer as a file, the same as the page gives. */
@Command(
        name = "export",
        description = {
            "Écrit une table ou une couche de la carte dans un fichier.",
            "Tables : contracts, signatories, statuses, engagements, fundings, actions, events, event-participants,"
                    + " territories, boundaries, indicators, indicator-values, layer."
        })
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "TABLE", description = "Table, ou « layer » pour une couche.")
    private String table = "";

    @Option(names = "--format", paramLabel = "FORMAT", description = "csv (par défaut), xlsx, geojson ou gpkg.")
    private String format = "csv";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FICHIER",
            description = "Fichier à écrire ; par défaut le nom de la table, dans le dossier courant.")
    private @Nullable Path output;

    @Option(names = "--level", paramLabel = "NIVEAU", description = "commune, epci, departement ou region.")
    private @Nullable String level;

    @Option(names = "--period", paramLabel = "PÉRIODE", description = "Période des indicateurs, par exemple 2019-T3.")
    private @Nullable String period;

    @Option(names = "--vintage", paramLabel = "ANNÉE", description = "Millésime des codes des indicateurs.")
    private @Nullable Integer vintage;

    @Option(names = "--theme", paramLabel = "THÈME", description = "Thème de la couche.")
    private @Nullable String theme;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Jour de la couche, ou des faits de la table (AAAA-MM-JJ).")
    private @Nullable LocalDate date;

    @Option(names = "--field", paramLabel = "DOMAINE", description = "Domaine des actions de la couche.")
    private @Nullable String field;

    @Override
    public Integer call() throws Exception {
        ExportTable chosen;
        ExportFormat kind;
        try {
            chosen = ExportTable.of(table);
            kind = ExportFormat.of(format);
        } catch (RequestException e) {
            throw new UsageException(e.code(), e.sentence(), e);
        }
        Path target = (output == null ? Path.of(chosen.id() + "." + kind.id()) : output).toAbsolutePath();
        return DatabaseTask.run(options, (settings, database, progress) -> {
            progress.accept("Écriture de " + target.getFileName());
            // Written beside and moved: who reads the target sees the old file or the whole new one.
            Path beside = beside(target);
            try {
                write(chosen, kind, settings, database.jdbi(), beside);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (RequestException e) {
                throw new UsageException(e.code(), e.sentence(), e);
            } finally {
                Files.deleteIfExists(beside);
            }
            System.out.printf("%s : %d octets.%n", target, Files.size(target));
            return 0;
        });
    }

    private static Path beside(Path target) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UsageException(
                    "no-such-folder", "Le dossier de %s n'existe pas ou ne s'écrit pas.".formatted(target));
        }
        try {
            return Files.createTempFile(folder, ".atlas-export-", ".part");
        } catch (IOException e) {
            throw new UsageException("unwritable", "Le fichier %s ne peut pas être écrit.".formatted(target), e);
        }
    }

    private void write(ExportTable chosen, ExportFormat kind, Settings settings, Jdbi jdbi, Path file) {
        Exports exports = new Exports(new ExportQueries(jdbi));
        switch (chosen) {
            case LAYER -> layer(exports, kind, settings, jdbi, file);
            case INDICATOR_VALUES ->
                exports.indicatorValues(
                        Level.of(given("level", level)),
                        given("period", period),
                        Integer.parseInt(given("vintage", vintage)),
                        kind,
                        file);
            case TERRITORIES, BOUNDARIES -> exports.table(chosen, Level.of(given("level", level)), kind, file);
            default -> exports.table(chosen, null, chosen.dated() ? date : null, kind, file);
        }
    }

    private void layer(Exports exports, ExportFormat kind, Settings settings, Jdbi jdbi, Path file) {
        Publication publication = new PublicationQueries(jdbi)
                .read()
                .orElseThrow(() ->
                        new DataException("not-loaded", "Rien n'est encore chargé : lancez d'abord ./atlas serve."));
        ThemeReader themes = new ThemeReader(new FigureQueries(jdbi), new TerritoryQueries(jdbi));
        ThemeValues.Query query = new ThemeValues.Query(
                themes.theme(publication, given("theme", theme)),
                Level.of(given("level", level)),
                date == null ? settings.display().date() : date,
                field == null ? null : PolicyField.of(field),
                Classification.USUAL);
        exports.layer(themes.values(publication, query), publication, kind, file);
    }

    private static String given(String name, @Nullable Object value) {
        if (value == null) {
            throw new UsageException(
                    "missing-option", "Cette table demande l'option --%s : donnez-la.".formatted(name));
        }
        return value.toString();
    }
}
