package fr.diair.atlas.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.diair.atlas.fault.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://ada:secret@db.example:5433/atlas | jdbc:postgresql://db.example:5433/atlas | ada | secret",
                "postgresql://ada@localhost/atlas | jdbc:postgresql://localhost/atlas | ada | ''",
                "jdbc:postgresql://localhost/atlas?user=ada&password=se%20cret&sslmode=require"
                        + " | jdbc:postgresql://localhost/atlas?sslmode=require | ada | se cret",
                "postgres://ada:p@ss/w#rd%@[::1]:5432/atlas | jdbc:postgresql://[::1]:5432/atlas | ada | p@ss/w#rd%",
                "postgres://ada:a+b%3Fc@h/atlas | jdbc:postgresql://h/atlas | ada | a+b?c",
                "postgres://h/atlas | jdbc:postgresql://h/atlas | '' | ''",
            })
    void both_usual_forms_are_read(String url, String jdbcUrl, String user, String password) {
        assertThat(DatabaseSettings.of(url)).isEqualTo(new DatabaseSettings(jdbcUrl, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://ada:secret@h/atlas", "postgres://ada:secret@h", "postgres:///atlas", "secret", ""})
    void another_form_is_refused_without_repeating_the_password(String url) {
        assertThatThrownBy(() -> DatabaseSettings.of(url))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("postgres://utilisateur:motdepasse@hote:5432/base")
                .hasMessageNotContaining("secret");
    }

    @Test
    void the_password_never_shows() {
        DatabaseSettings settings = DatabaseSettings.of("postgres://ada:secret@h/atlas");
        assertThat(settings.toString()).isEqualTo("ada@h/atlas");
        assertThat(settings.database("other").jdbcUrl()).isEqualTo("jdbc:postgresql://h/other");
    }

    @Test
    void a_database_that_is_not_there_is_one_sentence() {
        DatabaseSettings nobody = DatabaseSettings.of("postgres://ada:secret@127.0.0.1:1/atlas");
        assertThatThrownBy(() -> Database.open(nobody, 1))
                .isInstanceOf(UsageException.class)
                .hasMessage("La base 127.0.0.1:1/atlas ne répond pas : vérifiez que PostgreSQL y fonctionne et que"
                        + " ATLAS_DATABASE_URL est juste.");
    }
}
