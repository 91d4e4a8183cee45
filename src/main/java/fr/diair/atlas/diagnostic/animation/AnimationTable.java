package fr.diair.atlas.diagnostic.animation;

import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Spot;
import fr.diair.atlas.table.CsvTableWriter;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same as tables for spreadsheets. Each line says its day and whether it may rest on fictitious data. */
final class AnimationTable {
    private AnimationTable() {}

    static byte[] departements(AnimationView.Departements view) {
        return table(
                view.basis(),
                List.of("code", "nom", "region", "communes", "communes_engagees", "elus", "maires"),
                view.departements().stream()
                        .map(one -> row(
                                one.territory().code(),
                                one.territory().name(),
                                one.regionName(),
                                one.communes(),
                                one.engaged(),
                                one.officials(),
                                one.mayors()))
                        .toList());
    }

    static byte[] isolated(AnimationView.Isolated view) {
        return table(
                view.basis(),
                List.of("code", "nom", "departement", "elus", "voisines", "plus_proche_code", "plus_proche", "km"),
                view.communes().stream()
                        .map(one -> {
                            AnimationView.Named nearest = one.nearest();
                            return row(
                                    one.territory().code(),
                                    one.territory().name(),
                                    one.territory().departement(),
                                    one.officials(),
                                    one.neighbours(),
                                    nearest == null ? null : nearest.code(),
                                    nearest == null ? null : nearest.name(),
                                    one.km());
                        })
                        .toList());
    }

    static byte[] candidates(AnimationView.Candidates view) {
        return table(
                view.basis(),
                List.of(
                        "rang",
                        "code",
                        "nom",
                        "departement",
                        "population",
                        "voisines",
                        "voisines_engagees",
                        "part_pour_cent",
                        "communes_engagees"),
                view.communes().stream()
                        .map(one -> {
                            Spot at = one.territory();
                            return row(
                                    one.rank(),
                                    at.code(),
                                    at.name(),
                                    at.departement(),
                                    at.population(),
                                    one.neighbours(),
                                    one.engagedNeighbours(),
                                    one.share(),
                                    one.beside().stream()
                                            .map(AnimationView.Named::name)
                                            .collect(Collectors.joining(", ")));
                        })
                        .toList());
    }

    private static List<@Nullable Object> row(@Nullable Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    private static byte[] table(Basis basis, List<String> columns, List<List<@Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTableWriter writer = new CsvTableWriter(out)) {
            List<String> heads = new ArrayList<>(columns);
            heads.add("situation_au");
            heads.add("donnees_fictives");
            writer.header(heads);
            for (List<@Nullable Object> row : rows) {
                row.add(basis.date());
                row.add(basis.demo());
                writer.row(row);
            }
        }
        return out.toByteArray();
    }
}
