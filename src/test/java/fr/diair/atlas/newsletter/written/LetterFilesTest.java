package fr.diair.atlas.newsletter.written;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every file of a letter is read back, and tells the same. */
class LetterFilesTest {
    private static final Instant AT = Instant.parse("2020-01-03T08:00:00Z");
    private static final List<String> TOLD = List.of(
            "La lettre du réseau – décembre 2019",
            "Données de démonstration",
            "actions <en cours> & à venir",
            "16\u00a0élus de 16\u00a0communes",
            "1\u202f254\u00a0communes engagées",
            "Commune n°\u00a03 (Finistère)\u00a0: maire",
            "et 13 autres",
            "relevé du 03/01/2020");

    private static byte[] file(LetterFormat format) {
        return format.write(SampleEdition.of(), AT);
    }

    /** Lines run on, and each blank is one. */
    private static String flat(String text) {
        return text.replaceAll("[ \\r\\n]+", " ");
    }

    /** Zips and PDF note when they were made. */
    @ParameterizedTest
    @EnumSource(names = {"EML", "HTML", "TXT"})
    void the_same_letter_gives_the_same_bytes(LetterFormat format) {
        assertThat(file(format)).isEqualTo(file(format));
    }

    @Test
    void plain_text_is_wrapped_at_72_and_its_links_stand_whole_at_the_end() {
        String text = new String(file(LetterFormat.TXT), StandardCharsets.UTF_8);
        assertThat(flat(text)).contains(TOLD);
        assertThat(text.lines().filter(line -> !line.contains("https://")))
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(72));
        assertThat(text).containsSubsequence("rejoint le", "[2] [S1]", "Sources", "S2. Carte", "Liens", "[3] https://");
        assertThat(text).contains("[Image : Carte de France");
    }

    @Test
    void the_message_has_text_and_html_side_by_side_and_the_picture_within() throws Exception {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(file(LetterFormat.EML)));
        assertThat(message.getSubject()).isEqualTo("La lettre du réseau – décembre 2019");
        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getFrom()).as("nobody is named").isNull();
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart both = (MimeMultipart) message.getContent();
        assertThat(both.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(flat((String) both.getBodyPart(0).getContent())).contains(TOLD);
        MimeMultipart related = (MimeMultipart) both.getBodyPart(1).getContent();
        String html = (String) related.getBodyPart(0).getContent();
        assertThat(html.replace("\r\n", "\n")).isEqualTo(LetterFormat.mailHtml(SampleEdition.of()));
        assertThat(html).contains("src=\"cid:carte-1@atlas\"").doesNotContain("data:");
        assertThat(related.getBodyPart(1).getHeader("Content-ID")).containsExactly("<carte-1@atlas>");
        assertThat(related.getBodyPart(1).getContentType()).startsWith("image/png");
        assertThat(new String(file(LetterFormat.EML), StandardCharsets.ISO_8859_1).lines())
                .as("no line is longer than mail allows")
                .allMatch(line -> line.length() <= 998);
    }

    @Test
    void the_page_holds_its_pictures_and_markup_stays_text() {
        String page = new String(file(LetterFormat.HTML), StandardCharsets.UTF_8);
        assertThat(page)
                .contains("src=\"data:image/png;base64,", "actions &lt;en cours&gt; &amp; à venir", "lang=\"fr\"")
                .doesNotContain("cid:", "<script");
        assertThat(flat(org.jsoup.Jsoup.parse(page).wholeText())).contains(TOLD);
    }

    @Test
    void the_word_file_has_titles_by_their_styles_live_links_and_words_for_the_picture() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file(LetterFormat.DOCX)));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            assertThat(flat(words.getText().replaceAll("<https?://[^>]*>", ""))).contains(TOLD);
            assertThat(document.getParagraphs().stream()
                            .filter(one -> "Heading1".equals(one.getStyle()))
                            .map(XWPFParagraph::getText))
                    .containsExactly("Le chiffre du réseau", "Ils rejoignent le réseau", "La carte", "Sources");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getParagraphs().stream()
                            .flatMap(one -> one.getRuns().stream())
                            .filter(XWPFHyperlinkRun.class::isInstance)
                            .map(run -> ((XWPFHyperlinkRun) run)
                                    .getHyperlink(document)
                                    .getURL()))
                    .contains("https://atlas.exemple.fr/#open=commune/00003", "https://atlas.exemple.fr/");
            var drawn = document.getParagraphs().stream()
                    .flatMap(one -> one.getRuns().stream())
                    .filter(run -> run.getCTR().sizeOfDrawingArray() > 0)
                    .findFirst()
                    .orElseThrow();
            assertThat(drawn.getCTR()
                            .getDrawingArray(0)
                            .getInlineArray(0)
                            .getDocPr()
                            .getDescr())
                    .isEqualTo("Carte de France : élus engagés");
        }
    }

    @Test
    void the_pdf_is_tagged_with_bookmarks_live_links_and_words_for_the_picture() throws Exception {
        try (PDDocument document = Loader.loadPDF(file(LetterFormat.PDF))) {
            assertThat(flat(new PDFTextStripper().getText(document))).contains(TOLD);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("La lettre du réseau – décembre 2019");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("La lettre du réseau – décembre 2019");
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getFirstChild()
                            .getTitle())
                    .isEqualTo("Le chiffre du réseau");
            assertThat(document.getPage(0).getAnnotations().stream()
                            .map(one -> ((PDActionURI) ((PDAnnotationLink) one).getAction()).getURI()))
                    .contains("https://atlas.exemple.fr/#open=commune/00003");
            int pictures = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isEqualTo(1);
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("Carte de France : élus engagés");
        }
    }

    /** The words of every figure under a part. */
    private static List<String> figures(PDStructureNode part) {
        List<String> words = new ArrayList<>();
        for (Object kid : part.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    words.add(element.getAlternateDescription());
                }
                words.addAll(figures(element));
            }
        }
        return words;
    }
}
