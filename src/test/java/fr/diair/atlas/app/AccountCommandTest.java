package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.diair.atlas.db.DatabaseSettings;
import fr.diair.atlas.db.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./atlas account}, in processes of their own: what is left when nobody gets in any more. */
class AccountCommandTest {
    @TempDir
    private static Path folder;

    private static DatabaseSettings settings;

    private record Outcome(int exit, String said) {}

    @BeforeAll
    static void make_a_database() {
        settings = TestDatabase.freshSettings("account_commands");
    }

    @Test
    void accounts_are_invited_listed_given_a_link_and_disabled() throws Exception {
        assertThat(atlas("list").said).contains("Il n'y a pas encore de compte");
        Outcome first = atlas("link");
        assertThat(first.exit).as(first.said).isZero();
        assertThat(first.said)
                .contains("Ce lien crée le premier administrateur", "http://127.0.0.1:7070/connexion.html#lien=");

        Outcome reader = atlas("invite", "bob@exemple.fr", "--name=Bob");
        assertThat(reader.exit).isEqualTo(2);
        assertThat(reader.said).contains("Le premier compte est celui d'un administrateur.");
        Outcome role = atlas("invite", "bob@exemple.fr", "--name=Bob", "--role=chef");
        assertThat(role.said).contains("Rôle « chef » inconnu : lecteur, contributeur ou administrateur.");
        Outcome ada = atlas("invite", "Ada@exemple.fr", "--name=Ada", "--role=administrateur");
        assertThat(ada.exit).as(ada.said).isZero();
        assertThat(ada.said).contains("Donnez ce lien à Ada", "#lien=");
        assertThat(atlas("list").said)
                .contains("ada@exemple.fr, Ada, administrateur, invité, dernière connexion : jamais");

        Jdbi jdbi = Jdbi.create(settings.jdbcUrl(), settings.user(), settings.password());
        jdbi.useHandle(handle -> handle.execute("update account set password = 'x'"));
        Outcome last = atlas("disable", "ada@exemple.fr");
        assertThat(last.exit).isEqualTo(2);
        assertThat(last.said).contains("C'est le dernier administrateur").hasLineCount(1 + steps(last.said));
        assertThat(atlas("link").said).contains("Il y a déjà un administrateur");
        assertThat(atlas("link", "eve@exemple.fr").said).contains("Aucun compte n'a l'adresse « eve@exemple.fr »");

        assertThat(atlas("invite", "bob@exemple.fr", "--name=Bob").exit).isZero();
        assertThat(atlas("disable", "bob@exemple.fr").said).contains("Le compte de Bob est désactivé");
        assertThat(atlas("list").said).contains("bob@exemple.fr, Bob, lecteur, désactivé");
        assertThat(atlas("link", "ada@exemple.fr").said).contains("Donnez ce lien à Ada");
    }

    /** Lines that say what is going on. */
    private static int steps(String said) {
        return (int)
                said.lines().filter(line -> line.matches(" *[0-9.,]+ s  .*")).count();
    }

    private static Outcome atlas(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("account"));
        all.addAll(List.of(words));
        all.add("--home=" + folder.resolve("home"));
        all.add("--database-url=%s?user=%s&password=%s"
                .formatted(settings.jdbcUrl(), settings.user(), settings.password()));
        try (AtlasProcess atlas = AtlasProcess.start(all.toArray(String[]::new))) {
            return new Outcome(atlas.awaitExit(), atlas.said());
        }
    }
}
