package fr.diair.atlas.infographic.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.diair.atlas.infographic.Samples;
import fr.diair.atlas.infographic.basemap.ProjectedBasemap;
import fr.diair.atlas.infographic.scene.Alternative;
import fr.diair.atlas.infographic.scene.Look;
import fr.diair.atlas.infographic.scene.PageFormat;
import fr.diair.atlas.infographic.scene.Panel;
import fr.diair.atlas.infographic.scene.Scene;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfFileTest {
    private static final ProjectedBasemap THREE = ProjectedBasemap.of(Samples.threeTerritories());
    private static final String LINK = "https://atlas.exemple.fr/m/engagement-count/departement/2019-12-31";

    @BeforeAll
    static void useVeraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Scene scene(PageFormat format, Look look) {
        return Samples.spottedScene().on(new Scene.Page(format, look, LINK, Samples.brand(), Samples.blocks(), null));
    }

    @ParameterizedTest
    @EnumSource(PageFormat.class)
    void a_page_has_the_exact_size_of_its_format(PageFormat format) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Infographics.pdf(scene(format, Look.LIGHT), THREE))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat((double) pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(format.width(), within(0.001));
            assertThat((double) pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(format.height(), within(0.001));
        }
        assertThat(PageFormat.A4_PORTRAIT.width()).isCloseTo(210 / 25.4 * 72, within(1e-9));
        assertThat(PageFormat.A3_LANDSCAPE.height()).isCloseTo(297 / 25.4 * 72, within(1e-9));
    }

    @Test
    void texts_are_words_in_the_order_of_reading() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Infographics.pdf(scene(PageFormat.A4_PORTRAIT, Look.LIGHT), THREE))) {
            // No-break spaces have the glyph of ordinary ones.
            String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');

            assertThat(text)
                    .containsSubsequence(
                            "Trois territoires",
                            "Une scène d'essai",
                            "Données de démonstration",
                            "La Réunion",
                            "Deux",
                            "Maires engagés",
                            "nombre d'élus",
                            "1 ou 2",
                            "Non disponible",
                            "12 événements",
                            "Source : registre d'essai.",
                            "Carte vivante : atlas.exemple.fr/m/engagement-count/departement/2019-12-31");
            assertThat(text).contains("Engagements par année", "Délégation interministérielle");
        }
    }

    @Test
    void both_fonts_are_embedded_in_part_and_there_is_no_other() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Infographics.pdf(scene(PageFormat.A4_LANDSCAPE, Look.LIGHT), THREE))) {
            List<PDFont> fonts = fonts(pdf.getPage(0).getResources());

            assertThat(fonts).allMatch(PDFont::isEmbedded);
            assertThat(fonts.stream().map(PDFont::getName).collect(Collectors.toSet()))
                    .hasSize(2)
                    .allMatch(name -> name.matches("[A-Z]{6}\\+DejaVuSans(-Bold)?"));
        }
    }

    @Test
    void shapes_and_hatches_are_shapes_never_pictures() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Infographics.pdf(Samples.spottedScene(), THREE))) {
            assertThat(images(pdf.getPage(0).getResources())).isZero();
        }
    }

    @Test
    void the_structure_says_title_figures_with_what_they_show_and_texts() throws Exception {
        Scene scene = scene(PageFormat.WEB, Look.LIGHT);
        try (PDDocument pdf = Loader.loadPDF(Infographics.pdf(scene, THREE))) {
            List<PDStructureElement> elements =
                    elements(pdf.getDocumentCatalog().getStructureTreeRoot());

            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Trois territoires");
            assertThat(elements.stream().map(PDStructureElement::getStructureType))
                    .startsWith("Document", "Sect")
                    .containsSubsequence("H1", "P", "Figure", "P")
                    .containsOnlyOnce("H1");
            assertThat(elements)
                    .filteredOn(element -> element.getStructureType().equals("Figure"))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .contains(Alternative.of(scene), "QR code qui mène à la carte vivante\u00a0: " + LINK)
                    .anyMatch(text -> text.startsWith("Engagements par année"))
                    .doesNotContainNull();
        }
    }

    @Test
    void an_atlas_has_a_page_of_contents_that_leads_to_each_picture() throws Exception {
        List<PdfFile.Sheet> sheets = Stream.of("Lyon", "Rennes", "Metz")
                .map(name -> {
                    Scene scene = Samples.spottedScene();
                    return new PdfFile.Sheet(
                            new Scene(
                                    new Scene.Heading(name, "Contrat de la métropole"),
                                    PageFormat.A4_LANDSCAPE,
                                    scene.level(),
                                    scene.legend(),
                                    scene.panels().get(0).figures(),
                                    List.of(),
                                    List.of(),
                                    scene.provenance()),
                            THREE);
                })
                .toList();
        byte[] bytes = PdfFile.atlas("Les métropoles", "Trois cartes", sheets);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);

            assertThat(pdf.getNumberOfPages()).isEqualTo(4);
            assertThat(first.getText(pdf))
                    .containsSubsequence("Les métropoles", "Trois cartes", "Lyon", "2", "Rennes", "3", "Metz", "4");
            assertThat(pdf.getPage(0).getAnnotations()).hasSize(3);
            assertThat(bookmarks(pdf)).containsExactly("Lyon", "Rennes", "Metz");
        }
        assertThat(faults(bytes)).isEmpty();
    }

    @Test
    void small_maps_have_bookmarks_of_their_own() throws Exception {
        Panel panel = Samples.spottedScene().panels().get(0);
        Scene scene = scene(PageFormat.A3_PORTRAIT, Look.LIGHT)
                .showing(List.of(
                        new Panel("2018", panel.figures(), List.of()), new Panel("2019", panel.figures(), List.of())));
        try (PDDocument pdf = Loader.loadPDF(Infographics.pdf(scene, THREE))) {
            PDOutlineItem page = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();

            assertThat(page.getTitle()).isEqualTo("Trois territoires");
            assertThat(StreamSupport.stream(page.children().spliterator(), false)
                            .map(PDOutlineItem::getTitle))
                    .containsExactly("2018", "2019");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void a_picture_is_a_pdf_that_archives_take(Look look) throws Exception {
        assertThat(faults(Infographics.pdf(scene(PageFormat.A4_PORTRAIT, look), THREE)))
                .isEmpty();
    }

    @Test
    void the_same_scene_gives_the_same_bytes() {
        assertThat(Infographics.pdf(scene(PageFormat.WEB, Look.LIGHT), THREE))
                .isEqualTo(Infographics.pdf(scene(PageFormat.WEB, Look.LIGHT), THREE));
    }

    @Test
    void letters_that_the_font_lacks_are_written_as_question_marks() throws Exception {
        Scene scene = scene(PageFormat.WEB, Look.LIGHT);
        Scene odd = new Scene(
                new Scene.Heading("Accueil \ud83d\ude00 漢 & <b>", null),
                scene.page(),
                scene.level(),
                scene.legend(),
                scene.panels(),
                scene.keyFigures(),
                scene.labels(),
                scene.provenance());
        byte[] bytes = Infographics.pdf(odd, THREE);

        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Accueil ").contains("? & <b>");
        }
        assertThat(faults(bytes)).isEmpty();
    }

    /** What veraPDF finds against PDF/A-2b. */
    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, 100, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static List<String> bookmarks(PDDocument pdf) {
        return StreamSupport.stream(
                        pdf.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                .map(PDOutlineItem::getTitle)
                .toList();
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        List<PDStructureElement> all = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                all.addAll(elements(element));
            }
        }
        return all;
    }

    private static List<PDFont> fonts(PDResources resources) throws Exception {
        List<PDFont> fonts = new ArrayList<>();
        for (COSName name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                fonts.addAll(fonts(form.getResources()));
            }
        }
        return fonts;
    }

    private static int images(PDResources resources) throws Exception {
        int count = 0;
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject) {
                count++;
            } else if (resources.getXObject(name) instanceof PDFormXObject form) {
                count += images(form.getResources());
            }
        }
        return count;
    }
}
