package fr.diair.atlas.infographic.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/** The structure of a document, for those to whom it is read: Document, a section a page, then what is on it. */
final class PdfTags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final COSArray numbers = new COSArray();
    private int pages;

    PdfTags(PDDocument file) {
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        file.getDocumentCatalog().setMarkInfo(marked);
        file.getDocumentCatalog().setStructureTreeRoot(root);
        root.appendKid(document);
    }

    /** The tags of one page. */
    final class Page {
        private final PDPage page;
        private final PDStructureElement section = new PDStructureElement("Sect", document);
        private final List<COSDictionary> elements = new ArrayList<>();

        private Page(PDPage page) {
            this.page = page;
            page.setStructParents(pages++);
            page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            document.appendKid(section);
        }

        /** What is drawn by the work is one element. @param alternative of a figure; null for texts */
        void element(PDPageContentStream out, String type, @Nullable String alternative, Work work) throws IOException {
            PDStructureElement element = new PDStructureElement(type, section);
            element.setPage(page);
            if (alternative != null) {
                element.setAlternateDescription(alternative);
            }
            int number = elements.size();
            element.getCOSObject().setItem(COSName.K, COSInteger.get(number));
            section.appendKid(element);
            elements.add(element.getCOSObject());
            out.beginMarkedContent(COSName.getPDFName(type), number);
            work.draw();
            out.endMarkedContent();
        }

        void close() {
            COSArray all = new COSArray();
            elements.forEach(all::add);
            numbers.add(COSInteger.get(page.getStructParents()));
            numbers.add(all);
        }
    }

    /** What is drawn between two marks. */
    interface Work {
        void draw() throws IOException;
    }

    Page page(PDPage page) {
        return new Page(page);
    }

    /** Once all pages are closed. */
    void close() {
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.getCOSObject().setInt(COSName.PARENT_TREE_NEXT_KEY, pages);
    }
}
