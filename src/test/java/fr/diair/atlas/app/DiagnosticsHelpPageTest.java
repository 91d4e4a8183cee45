package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The diagnostics explain themselves where one is. */
class DiagnosticsHelpPageTest extends ChromiumTest {
    @ParameterizedTest
    @CsvSource({
        "portrait, Portrait, premier et le troisième quartile",
        "proches, Territoires proches, écarts types",
        "comparer, Comparer, Pas à ce niveau",
        "classement, Classement, La robustesse",
        "portefeuille, Portefeuille, Optimum prouvé",
        "animation, Animation du réseau, vol d’oiseau",
        "perimetres, Périmètres, entourées sur la carte",
        "figes, Diagnostics figés, ne se retire pas",
        "rapport, Rapport annuel, Il ne nomme personne",
        "indicateurs, Indicateurs, un manque ne devient jamais zéro"
    })
    void each_section_has_its_help_first_and_what_holds_everywhere_after_it(
            String section, String title, String words) {
        Page page = blank(390, 900);
        page.navigate(TestAtlas.at("/diagnostics.html").toString() + "#/" + section);
        painted(page);
        part(page, "page-help").focus();
        page.keyboard().press("Enter");
        Locator help = page.locator("#help[open]");
        help.waitFor();
        assertThat(part(page, "help-here").innerText()).isEqualTo(title);
        assertThat(help.innerText().replace('\u00a0', ' '))
                .containsSubsequence(title, words, "Au clavier", "Situation à une date", "Liens", "Ce qui est fictif");
        assertThat(help.locator("details").count())
                .as("every other section of the menu can be read too")
                .isEqualTo(page.locator("#sections a").count() - 1);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.keyboard().press("Escape");
        assertThat(help.count()).isZero();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("help-open");
    }
}
