package fr.diair.atlas.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** What each part of a document is, for whoever has it read aloud: titles, paragraphs, tables, figures with their words. */
public final class Tags {
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final Deque<PDStructureElement> open = new ArrayDeque<>();
    private final Map<PDPage, List<PDStructureElement>> marked = new HashMap<>();

    public Tags(PDDocument document) {
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(info);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        open.push(added(root, "Document"));
    }

    private static PDStructureElement added(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** What follows belongs to it, until it is closed. */
    public void open(String type) {
        open.push(added(open.element(), type));
    }

    public void close() {
        open.pop();
    }

    /** Keeps the place of what is written later. */
    public PDStructureElement kept(String type) {
        return added(open.element(), type);
    }

    /** What follows belongs to a place that was kept, until it is closed. */
    public void open(PDStructureElement place) {
        open.push(place);
    }

    /** A part that is drawn on a page. @param alt its words, empty where they are drawn @return its number on the page */
    public int mark(PDPage page, String type, String alt) {
        PDStructureElement element = added(open.element(), type);
        element.setPage(page);
        if (!alt.isEmpty()) {
            element.setAlternateDescription(alt);
        }
        if (type.equals("TH")) {
            COSDictionary scope = new COSDictionary();
            scope.setItem(COSName.O, COSName.getPDFName("Table"));
            scope.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
            element.getCOSObject().setItem(COSName.A, scope);
        }
        List<PDStructureElement> all = marked.computeIfAbsent(page, one -> new ArrayList<>());
        int number = all.size();
        all.add(element);
        element.appendKid(number);
        return number;
    }

    /** Writes, for each page, whose its marks are. */
    public void finish(List<PDPage> pages) {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            COSArray elements = new COSArray();
            marked.getOrDefault(pages.get(i), List.of()).forEach(element -> elements.add(element.getCOSObject()));
            pages.get(i).setStructParents(i);
            numbers.add(COSInteger.get(i));
            numbers.add(elements);
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.setParentTreeNextKey(pages.size());
    }
}
