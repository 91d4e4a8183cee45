package fr.diair.atlas.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.diair.atlas.table.TableRow.Nature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape of the three samples of real-life tables. */
class TableSamplesTest {
    private static final Path SAMPLES = Path.of("../shared/data/samples");

    private static TableFile open(String name) {
        assumeTrue(Files.exists(SAMPLES.resolve(name)), "the samples are not beside the project");
        return TableFile.open(SAMPLES.resolve(name), name, TableOptions.DETECT);
    }

    private static List<TableRow> rows(TableFile file) {
        List<TableRow> rows = new ArrayList<>();
        file.read(rows::add);
        return rows;
    }

    @Test
    void the_list_of_officials_has_its_header_on_line_four() {
        try (TableFile file = open("elus-solidr.csv")) {
            TableShape shape = file.shape();
            assertThat(shape.encoding()).isEqualTo("windows-1252");
            assertThat(shape.separator()).isEqualTo(';');
            assertThat(shape.headerLine()).isEqualTo(4);
            assertThat(shape.columns())
                    .containsExactly(
                            "Code INSEE",
                            "Commune",
                            "Département",
                            "Date d'adhésion",
                            "Fonction",
                            "Début de mandat",
                            "Remarque");
            assertThat(shape.preamble()).extracting(TableRow::line).containsExactly(1L, 2L, 3L);
            List<TableRow> rows = rows(file);
            assertThat(rows).extracting(TableRow::fault).containsOnlyNulls();
            assertThat(rows).filteredOn(row -> row.nature() == Nature.DATA).hasSize(19);
            assertThat(rows.get(19).nature()).isEqualTo(Nature.BLANK);
            assertThat(rows.get(20).nature()).isEqualTo(Nature.TOTAL);
            assertThat(rows.get(13).cells().get(1).text()).isEqualTo("Strasbourg; ville");
            assertThat(rows.get(13).cells().get(4).text()).startsWith("=HYPERLINK(");
        }
    }

    @Test
    void the_vacant_dwellings_are_utf8_with_a_mark() {
        try (TableFile file = open("logements-vacants-2019.csv")) {
            assertThat(file.shape().encoding()).isEqualTo("utf-8");
            assertThat(file.shape().headerLine()).isEqualTo(1);
            assertThat(file.shape().columns())
                    .startsWith("CODGEO_19", "LIBGEO_19")
                    .hasSize(5);
            assertThat(rows(file)).hasSize(10).extracting(TableRow::nature).containsOnly(Nature.DATA);
        }
    }

    @Test
    void the_job_seekers_have_a_title_above_and_notes_below() {
        try (TableFile file = open("demandeurs-emploi-2019T3.csv")) {
            assertThat(file.shape().encoding()).isEqualTo("windows-1252");
            assertThat(file.shape().headerLine()).isEqualTo(4);
            List<TableRow> rows = rows(file);
            assertThat(rows)
                    .extracting(TableRow::nature)
                    .containsExactly(
                            Nature.DATA,
                            Nature.DATA,
                            Nature.DATA,
                            Nature.DATA,
                            Nature.DATA,
                            Nature.BLANK,
                            Nature.FOOTNOTE,
                            Nature.FOOTNOTE,
                            Nature.FOOTNOTE);
        }
    }
}
