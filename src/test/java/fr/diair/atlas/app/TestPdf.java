package fr.diair.atlas.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** Small PDF files, good and bad. */
final class TestPdf {
    private TestPdf() {}

    private interface Work {
        void on(PDDocument document) throws IOException;
    }

    /** @param title makes files differ */
    static byte[] plain(int pages, String title) {
        return made(pages, document -> document.getDocumentInformation().setTitle(title));
    }

    static byte[] withScript() {
        return made(1, document -> document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('bonjour')")));
    }

    static byte[] withLaunch() {
        return made(1, document -> {
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("calc.exe");
            document.getDocumentCatalog().setOpenAction(launch);
        });
    }

    static byte[] withAttachment() {
        return made(1, document -> {
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("paie.xls");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3})));
            PDAnnotationFileAttachment pin = new PDAnnotationFileAttachment();
            pin.setFile(file);
            document.getPage(0).getAnnotations().add(pin);
        });
    }

    static byte[] encrypted(String password) {
        return made(
                1,
                document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    private static byte[] made(int pages, Work work) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            work.on(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
