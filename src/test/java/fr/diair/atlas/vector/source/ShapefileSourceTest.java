package fr.diair.atlas.vector.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapefileSourceTest {
    private static final int NONE = 0;
    private static final int DOS = 0x02;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "texts in {0}, .cpg « {1} », language driver {2}, said {3}")
    @CsvSource({
        "UTF-8, UTF-8, 0,",
        "UTF-8, 65001, 0,",
        "UTF-8, , 0,",
        "windows-1252, , 0,",
        "windows-1252, ANSI 1252, 0,",
        "ISO-8859-1, 88591, 0,",
        "ISO-8859-1, ISO-8859-1, 0,",
        "IBM850, , 2,",
        "IBM850, CP850, 0,",
        "IBM850, UTF-8, 0, cp850",
        "UTF-8, 1252, 0, utf-8"
    })
    void accents_come_out_right(String charset, @Nullable String cpg, int driver, @Nullable String said)
            throws IOException {
        Map<String, byte[]> members = SmallShapefile.members(Charset.forName(charset), driver);
        if (cpg != null) {
            members.put("communes.cpg", cpg.getBytes(StandardCharsets.US_ASCII));
        }
        try (FeatureSource source = ShapefileSource.open(zip(members), "communes.zip", null, said)) {
            assertThat(names(source)).containsExactly("Saint-Étienne", "L'Haÿ-les-Roses");
            assertThat(source.notices()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, windows-1252, 0", "UTF-8, IBM850, 2", "KLINGON, windows-1252, 0"})
    void a_cpg_that_lies_is_told_and_the_texts_are_right(String cpg, String charset, int driver) throws IOException {
        Map<String, byte[]> members = SmallShapefile.members(Charset.forName(charset), driver);
        members.put("communes.cpg", cpg.getBytes(StandardCharsets.US_ASCII));
        try (FeatureSource source = open(members)) {
            assertThat(names(source)).containsExactly("Saint-Étienne", "L'Haÿ-les-Roses");
            assertThat(source.notices()).extracting(SourceNotice::code).containsExactly("lying-encoding");
        }
    }

    @Test
    void an_encoding_that_nobody_knows_is_refused() throws IOException {
        Path file = zip(SmallShapefile.members(StandardCharsets.UTF_8, NONE));
        refused("unknown-encoding", () -> ShapefileSource.open(file, "communes.zip", null, "klingon"));
    }

    @Test
    void its_parts_tell_the_system_the_columns_and_the_count() throws IOException {
        try (FeatureSource source = open(SmallShapefile.members(StandardCharsets.UTF_8, NONE))) {
            assertThat(Objects.requireNonNull(source.crs()).wkt()).startsWith("PROJCS");
            assertThat(source.crs().said()).isEqualTo("RGF_1993_Lambert_93");
            assertThat(source.fields()).containsExactly("INSEE_COM", "NOM");
            assertThat(source.count()).isEqualTo(2);
            assertThat(source.layer()).isEqualTo("communes");
        }
    }

    @Test
    void without_prj_or_cpg_or_shx_it_is_read_and_its_system_is_not_known() throws IOException {
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        members.remove("communes.prj");
        try (FeatureSource source = open(members)) {
            assertThat(source.crs()).isNull();
            assertThat(read(source)).hasSize(2);
        }
    }

    @Test
    void without_dbf_it_is_refused() throws IOException {
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        members.remove("communes.dbf");
        refused("dbf-missing", () -> open(members));
    }

    @Test
    void capitals_folders_and_what_a_mac_adds_do_not_matter() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("__MACOSX/lot/._Communes.shp", new byte[] {1});
        members.put("lot/._Communes.SHP", new byte[] {1});
        SmallShapefile.members(StandardCharsets.UTF_8, NONE)
                .forEach((name, bytes) -> members.put(
                        name.endsWith("shp")
                                ? "lot/COMMUNES.SHP"
                                : "lot/Communes" + name.substring(8).toUpperCase(java.util.Locale.ROOT),
                        bytes));
        try (FeatureSource source = open(members)) {
            assertThat(source.layers()).hasSize(1);
            assertThat(names(source)).containsExactly("Saint-Étienne", "L'Haÿ-les-Roses");
        }
    }

    @Test
    void of_several_layers_the_one_asked_for_is_read() throws IOException {
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        members.put("epci.shp", SmallShapefile.shp(5, List.of(List.of(SmallShapefile.square(0, 0, 1)))));
        members.put(
                "epci.dbf",
                SmallShapefile.dbf(StandardCharsets.UTF_8, NONE, List.<String[]>of(new String[] {"1", "Métropole"})));
        Path file = zip(members);
        try (FeatureSource source = ShapefileSource.open(file, "lot.zip", "epci", null)) {
            assertThat(source.layers()).containsExactly("communes", "epci");
            assertThat(names(source)).containsExactly("Métropole");
        }
        refused("no-such-layer", () -> ShapefileSource.open(file, "lot.zip", "regions", null));
    }

    @Test
    void rings_are_nested_by_where_they_are_whatever_their_sense() throws IOException {
        double[] lake = SmallShapefile.square(10, 10, 20);
        double[] island = SmallShapefile.square(15, 15, 2);
        double[] far = SmallShapefile.square(200, 0, 10);
        List<double[]> rings = List.of(island, lake, SmallShapefile.square(0, 0, 100), far);
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        members.put("communes.shp", SmallShapefile.shp(15, List.of(rings, List.of())));
        try (FeatureSource source = open(members)) {
            List<RawFeature> features = read(source);
            var geometry = Objects.requireNonNull(features.get(0).geometry());
            assertThat(geometry.isValid()).isTrue();
            assertThat(geometry.getNumGeometries()).isEqualTo(3);
            assertThat(geometry.getArea()).isEqualTo(10_000 - 400 + 4 + 100);
            assertThat(features.get(0).altitudes()).isTrue();
            assertThat(features.get(1).geometry())
                    .as("a shape without geometry")
                    .isNull();
        }
    }

    @Test
    void a_deleted_line_goes_with_its_shape_and_an_open_ring_is_closed() throws IOException {
        double[] open = Arrays.copyOf(SmallShapefile.square(0, 0, 10), 8);
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        members.put(
                "communes.shp", SmallShapefile.shp(5, List.of(List.of(SmallShapefile.square(5, 5, 1)), List.of(open))));
        members.put(
                "communes.dbf",
                SmallShapefile.dbf(
                        StandardCharsets.UTF_8, NONE, List.of(new String[] {"1", "a", "deleted"}, new String[] {"2", "b"
                        })));
        try (FeatureSource source = open(members)) {
            RawFeature only = read(source).get(0);
            assertThat(only.attributes()).containsEntry("NOM", "b");
            assertThat(only.index()).isEqualTo(2);
            assertThat(only.closedRings()).isEqualTo(1);
            assertThat(Objects.requireNonNull(only.geometry()).getArea()).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../communes.shp",
                "lot/../../communes.shp",
                "/etc/communes.shp",
                "C:communes.shp",
                "..\\..\\communes.shp"
            })
    void a_name_that_climbs_out_of_its_folder_is_refused(String name) throws IOException {
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        members.put(name, new byte[] {1});
        refused("zip-slip", () -> open(members));
    }

    @Test
    void links_crowds_and_bombs_are_refused() throws IOException {
        Path link = folder.resolve("lien.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(link)) {
            ZipArchiveEntry entry = new ZipArchiveEntry("communes.shp");
            entry.setUnixMode(0120777);
            zip.putArchiveEntry(entry);
            zip.write("/etc/passwd".getBytes(StandardCharsets.US_ASCII));
            zip.closeArchiveEntry();
        }
        refused("zip-symlink", () -> ShapefileSource.open(link, "lien.zip", null, null));

        Map<String, byte[]> crowd = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        for (int i = 0; i < 10_000; i++) {
            crowd.put("vide" + i, new byte[0]);
        }
        refused("zip-entries", () -> open(crowd));

        Map<String, byte[]> bomb = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        bomb.put("communes.shp", new byte[64 << 20]);
        refused("zip-bomb", () -> open(bomb));
    }

    @Test
    void an_archive_without_a_shapefile_says_what_to_do() throws IOException {
        refused("file-zip", () -> open(Map.of("lisez-moi.txt", new byte[] {1})));
    }

    @Test
    void hostile_counts_and_cut_files_are_refused_and_leave_nothing_behind() throws IOException {
        List<Path> before = laidOut();
        Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, NONE);
        byte[] shp = members.get("communes.shp");
        byte[] many = shp.clone();
        Arrays.fill(many, 108 + 36, 108 + 44, (byte) 0x7f); // parts and points of the first shape
        members.put("communes.shp", many);
        try (FeatureSource source = open(members)) {
            assertThat(Objects.requireNonNull(read(source).get(0).fault()).code())
                    .isEqualTo("coordinates");
        }
        members.put("communes.shp", Arrays.copyOf(shp, shp.length - 30));
        refused("shapefile-damaged", () -> {
            try (FeatureSource source = open(members)) {
                read(source);
            }
        });
        assertThat(laidOut()).isEqualTo(before);
    }

    private static List<Path> laidOut() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith("atlas-shp"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void random_damage_is_an_error_in_a_sentence_or_a_reading_never_anything_else() throws IOException {
        Random random = new Random(93);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            Map<String, byte[]> members = SmallShapefile.members(StandardCharsets.UTF_8, DOS);
            String damaged = random.nextBoolean() ? "communes.shp" : "communes.dbf";
            byte[] bytes = members.get(damaged);
            byte[] cut = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
            for (int j = 0; j < 3 && cut.length > 0; j++) {
                cut[random.nextInt(cut.length)] = (byte) random.nextInt(256);
            }
            members.put(damaged, cut);
            try {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                    try (FeatureSource source = open(members)) {
                        read(source);
                    }
                });
            } catch (DataException fault) {
                refused++;
            }
        }
        assertThat(refused).isBetween(300, 2999);
    }

    private void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DataException.class, fault -> assertThat(fault.code())
                .isEqualTo(code));
    }

    private FeatureSource open(Map<String, byte[]> members) throws IOException {
        return ShapefileSource.open(zip(members), "communes.zip", null, null);
    }

    private Path zip(Map<String, byte[]> members) throws IOException {
        return SmallShapefile.zip(folder.resolve("communes.zip"), members);
    }

    private static List<RawFeature> read(FeatureSource source) {
        List<RawFeature> features = new ArrayList<>();
        source.read(features::add);
        return features;
    }

    private static List<@Nullable Object> names(FeatureSource source) {
        List<@Nullable Object> names = new ArrayList<>();
        source.read(feature -> names.add(feature.attributes().get("NOM")));
        return names;
    }
}
