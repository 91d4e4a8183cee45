package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF of Atlas back. */
final class PaperText {
    private PaperText() {}

    /** All its text, with every run of blanks, thin or not, as one space. */
    static String of(PDDocument document) throws IOException {
        return plain(new PDFTextStripper().getText(document));
    }

    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    static void isFrenchAndEmbedded(PDDocument document) throws IOException {
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-FR");
        assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                .as("bookmarks")
                .isNotEmpty();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
        }
    }

    /** The value of a cell as French people write it, without its unit, reckoned apart from the code that draws. */
    static String figure(JsonNode cell, JsonNode measure) {
        double value = cell.get("value").asDouble();
        int decimals =
                switch (measure.get("format").asText()) {
                    case "percent" -> Math.abs(value) < 10 ? 1 : 0;
                    case "euro" -> 0;
                    case "euro2" -> 2;
                    default -> measure.get("decimals").asInt();
                };
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP);
        if (!measure.get("format").asText().equals("euro2")) {
            rounded = rounded.stripTrailingZeros();
        }
        String[] parts = rounded.abs().toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", " ");
        return (rounded.signum() < 0 ? "-" : "") + whole + (parts.length > 1 ? "," + parts[1] : "");
    }
}
