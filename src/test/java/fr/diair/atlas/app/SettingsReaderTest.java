package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.territory.Vintage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
    @TempDir
    private Path checkout;

    private Path home;

    @BeforeEach
    void make_home() throws Exception {
        home = Files.createDirectories(checkout.resolve(".atlas"));
    }

    @Test
    void without_anything_every_setting_has_its_documented_default() {
        Settings settings = read(Map.of(), Map.of());
        assertThat(settings.folders()).isEqualTo(new Settings.Folders(checkout, home, checkout.resolve("data")));
        assertThat(settings.web()).isEqualTo(new Settings.Web("127.0.0.1", 7070));
        assertThat(settings.base()).isEqualTo(new Settings.Base(null, null));
        assertThat(settings.display())
                .isEqualTo(new Settings.Display(null, new Vintage(2019), LocalDate.of(2019, 12, 31), null, 256));
    }

    @Test
    void a_flag_wins_over_the_environment_which_wins_over_the_file() throws Exception {
        file("ATLAS_PORT=7001\nATLAS_BIND=0.0.0.0\nATLAS_DATE=2020-06-01\n");
        Settings settings = read(Map.of("ATLAS_PORT", "7003"), Map.of("ATLAS_PORT", "7002", "ATLAS_BIND", "127.0.0.2"));
        assertThat(settings.web()).isEqualTo(new Settings.Web("127.0.0.2", 7003));
        assertThat(settings.display().date()).isEqualTo(LocalDate.of(2020, 6, 1));
        assertThat(settings.lines())
                .contains(
                        "ATLAS_PORT = 7003 (flag)",
                        "ATLAS_BIND = 127.0.0.2 (environment)",
                        "ATLAS_DATE = 2020-06-01 (atlas.properties)",
                        "ATLAS_TILE_CACHE_MB = 256 (default)");
    }

    @Test
    void an_empty_variable_is_as_good_as_none() {
        assertThat(read(Map.of(), Map.of("ATLAS_PORT", " ")).web().port()).isEqualTo(7070);
    }

    @Test
    void a_path_of_the_file_starts_from_the_home() throws Exception {
        file("ATLAS_BOUNDARIES=contours/été.geojson.gz\n");
        assertThat(read(Map.of(), Map.of()).display().boundaries()).isEqualTo(home.resolve("contours/été.geojson.gz"));
    }

    @Test
    void a_path_of_a_flag_starts_from_the_current_folder() {
        assertThat(read(Map.of("ATLAS_HOME", "elsewhere"), Map.of()).folders().home())
                .isEqualTo(Path.of("elsewhere").toAbsolutePath());
    }

    @Test
    void the_password_of_the_database_is_read_and_never_written() {
        Settings settings = read(Map.of(), Map.of("ATLAS_DATABASE_URL", "postgres://ada:secret@db/atlas"));
        assertThat(settings.base().given()).isNotNull();
        assertThat(settings.base().given().password()).isEqualTo("secret");
        assertThat(settings.lines()).contains("ATLAS_DATABASE_URL = ada@db/atlas (environment)");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void the_secret_of_the_client_is_read_and_never_written() {
        Settings settings = read(
                Map.of(),
                Map.of(
                        "ATLAS_OIDC_ISSUER", "https://connexion.exemple.fr",
                        "ATLAS_OIDC_CLIENT_ID", "atlas",
                        "ATLAS_OIDC_CLIENT_SECRET", "geheim",
                        "ATLAS_OIDC_ADMINISTRATORS", "chef, adjoint",
                        "ATLAS_PUBLIC_URL", "https://atlas.exemple.fr/"));
        assertThat(settings.access().oidc().secret()).isEqualTo("geheim");
        assertThat(settings.access().oidc().roles().administrators()).containsExactly("chef", "adjoint");
        assertThat(settings.access().publicOrigin()).isEqualTo("https://atlas.exemple.fr");
        assertThat(settings.access().isHttps()).isTrue();
        assertThat(settings.lines()).contains("ATLAS_OIDC_CLIENT_SECRET = (set) (environment)");
        assertThat(settings.toString()).doesNotContain("geheim");
    }

    @Test
    void an_issuer_alone_is_not_enough() {
        assertThatThrownBy(() -> read(Map.of(), Map.of("ATLAS_OIDC_ISSUER", "https://connexion.exemple.fr")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("ATLAS_OIDC_CLIENT_ID");
    }

    @Test
    void a_mistyped_key_of_the_file_is_named_with_those_that_exist() throws Exception {
        file("ATLAS_PROT=7001\n");
        assertThatThrownBy(() -> read(Map.of(), Map.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("« ATLAS_PROT »")
                .hasMessageContaining("atlas.properties")
                .hasMessageContaining("ATLAS_PORT");
    }

    @ParameterizedTest
    @CsvSource({
        "ATLAS_PORT, 70700, un nombre entier de 0 à 65535",
        "ATLAS_PORT, sept, un nombre entier",
        "ATLAS_DATE, 31/12/2019, une date de la forme 2019-12-31",
        "ATLAS_DATE, 2019-02-29, une date",
        "ATLAS_TILE_CACHE_MB, 0, un nombre entier de 1",
        "ATLAS_BACKGROUND_URL, https://tiles.example/, '{z}, {x} et {y}'",
        "ATLAS_PUBLIC_URL, atlas.exemple.fr, une adresse http(s) sans chemin",
        "ATLAS_PUBLIC_URL, https://exemple.fr/atlas, une adresse http(s) sans chemin",
        "ATLAS_OIDC_ISSUER, http://connexion.exemple.fr, l'adresse https",
        "ATLAS_OIDC_OTHERS, chef, refused ou reader",
        "ATLAS_BACKGROUND_URL, 'javascript:{z}{x}{y}', une adresse http(s)",
    })
    void an_illegal_value_is_named_with_what_is_expected(String key, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(), Map.of(key, value)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(key + " vaut « " + value + " »")
                .hasMessageContaining(expected);
    }

    @Test
    void a_background_map_comes_with_its_attribution() {
        Settings settings = read(
                Map.of(),
                Map.of(
                        "ATLAS_BACKGROUND_URL", "https://tiles.example/{z}/{x}/{y}.png",
                        "ATLAS_BACKGROUND_ATTRIBUTION", "© Exemple"));
        assertThat(settings.display().background())
                .isEqualTo(new Settings.Background("https://tiles.example/{z}/{x}/{y}.png", "© Exemple"));
    }

    @Test
    void the_address_shown_can_be_opened_on_this_machine() {
        assertThat(Settings.Web.address("0.0.0.0", 7070)).isEqualTo("http://127.0.0.1:7070/");
        assertThat(Settings.Web.address("::1", 80)).isEqualTo("http://[::1]:80/");
        assertThat(new Settings.Web("127.0.0.1", 1).isLoopback()).isTrue();
        assertThat(new Settings.Web("0.0.0.0", 1).isLoopback()).isFalse();
    }

    private Settings read(Map<String, String> flags, Map<String, String> environment) {
        return SettingsReader.read(flags, environment, checkout);
    }

    private void file(String text) throws Exception {
        Files.writeString(home.resolve("atlas.properties"), text);
    }
}
