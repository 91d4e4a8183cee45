package fr.diair.atlas.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jspecify.annotations.Nullable;

/** What lets a document be kept: PDF/A-2b (ISO 19005-2) asks that it describes itself in XMP and says what its colours are. */
public final class Archive {
    private static final String SRGB = "sRGB IEC61966-2.1";
    private static final int PART = 2;

    private Archive() {}

    static void describe(PDDocument document, String title, String subject, String language) throws IOException {
        // PDF keeps dates to the second: XMP must say the same.
        Calendar now = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        now.set(Calendar.MILLISECOND, 0);
        document.getDocumentInformation().setCreationDate(now);
        document.getDocumentInformation().setModificationDate(now);
        describe(document, title, subject, language, now);
    }

    /** @param made null: the document does not say when, so that what is drawn twice is the same twice */
    public static void describe(
            PDDocument document, String title, String subject, String language, @Nullable Calendar made)
            throws IOException {
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(written(title, subject, language, made));
        document.getDocumentCatalog().setMetadata(metadata);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        colours.setInfo(SRGB);
        colours.setOutputCondition(SRGB);
        colours.setOutputConditionIdentifier(SRGB);
        colours.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(colours);
    }

    private static byte[] written(String title, String subject, String language, @Nullable Calendar made)
            throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
        core.setTitle(title);
        core.setDescription(subject);
        core.addLanguage(language);
        XMPBasicSchema basic = xmp.createAndAddXMPBasicSchema();
        basic.setCreatorTool(Paper.CREATOR);
        if (made != null) {
            basic.setCreateDate(made);
            basic.setModifyDate(made);
        }
        PDFAIdentificationSchema kept = xmp.createAndAddPDFAIdentificationSchema();
        try {
            kept.setPart(PART);
            kept.setConformance("B");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            return bytes.toByteArray();
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("the description of the document cannot be written", e);
        }
    }
}
