package fr.diair.atlas.register.contract.document;

import fr.diair.atlas.fault.RequestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Whether a file is a PDF that can be kept: it begins and ends like one, opens, has all the pages it says, is not encrypted,
 * and holds nothing that acts or hides: no script, no attached file, no program to launch, no film. Nothing in it is run.
 */
final class PdfCheck {
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String TAIL = "%%EOF";
    private static final int TAIL_BYTES = 2_048;

    private PdfCheck() {}

    /**
     * The number of its pages.
     *
     * @throws RequestException a 422 {@code not-a-pdf}, {@code damaged-pdf}, {@code encrypted-pdf} or {@code active-pdf}
     */
    static int pages(byte[] bytes) {
        if (!begins(bytes)) {
            throw RequestException.unprocessable(
                    "not-a-pdf",
                    "Ce fichier n'est pas un PDF, quel que soit son nom : enregistrez le document au format PDF.");
        }
        if (!ends(bytes)) {
            throw damaged("il s'arrête avant sa fin");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            int pages = document.getNumberOfPages();
            int found = 0;
            for (PDPage page : document.getPages()) {
                page.getMediaBox();
                found++;
            }
            if (pages < 1 || found != pages) {
                throw damaged("il annonce %d pages et en a %d".formatted(pages, found));
            }
            refuseActive(document.getDocument());
            return pages;
        } catch (InvalidPasswordException e) {
            throw encrypted();
        } catch (IOException | IllegalStateException | ClassCastException | StackOverflowError e) {
            throw damaged("il ne s'ouvre pas");
        }
    }

    private static boolean begins(byte[] bytes) {
        return bytes.length > HEAD.length && java.util.Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length);
    }

    private static boolean ends(byte[] bytes) {
        int from = Math.max(0, bytes.length - TAIL_BYTES);
        return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1).contains(TAIL);
    }

    private static void refuseActive(COSDocument document) {
        ActiveParts parts = new ActiveParts();
        for (COSObjectKey key : Set.copyOf(document.getXrefTable().keySet())) {
            parts.look(document.getObjectFromPool(key).getObject());
        }
        parts.look(document.getTrailer());
        if (!parts.found().isEmpty()) {
            throw RequestException.unprocessable(
                    "active-pdf",
                    "Ce PDF contient %s, ce qu'Atlas ne garde pas : imprimez-le « au format PDF » et envoyez cette copie."
                            .formatted(String.join(", ", parts.found())));
        }
    }

    private static RequestException encrypted() {
        return RequestException.unprocessable(
                "encrypted-pdf",
                "Ce PDF est protégé par un mot de passe ou chiffré : envoyez une copie sans protection.");
    }

    private static RequestException damaged(String why) {
        return RequestException.unprocessable(
                "damaged-pdf", "Ce PDF est abîmé ou incomplet (%s) : envoyez-le de nouveau.".formatted(why));
    }
}
