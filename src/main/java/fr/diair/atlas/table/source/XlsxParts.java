package fr.diair.atlas.table.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One look over the parts of a workbook before FastExcel reads them. The library trusts them: a cell address far to the
 * right or a shared string far beyond the last would fill the memory, it does not tell merged cells, and it does not
 * bound what the archive inflates to. All of that is checked or gathered here, with the parser that the library uses.
 */
final class XlsxParts implements AutoCloseable {
    private static final long SMALL_PART = 16L << 20;
    private static final long SHARED_STRINGS = 512L << 20;
    private static final long SHEET = 8L << 30;

    /** What the shared strings may weigh in memory: FastExcel keeps them all. */
    private static final long STRINGS_IN_MEMORY = 160L << 20;

    private final ZipFile zip;
    private final String name;
    private final Map<String, String> targets = new HashMap<>();
    private String workbook = "xl/workbook.xml";
    private boolean styled;
    private boolean date1904;
    private int strings;

    XlsxParts(Path file, String name) {
        this.zip = Zip.open(file, name);
        this.name = name;
        try {
            readContents();
            readTargets();
            readWorkbook();
        } catch (DataException e) {
            close();
            throw e;
        }
    }

    boolean styled() {
        return styled;
    }

    boolean date1904() {
        return date1904;
    }

    /** The merged zones of a sheet that is safe to read. */
    List<Merges.Zone> check(String sheetId) {
        String part = targets.get(sheetId);
        if (part == null) {
            throw Zip.damaged(name, new IllegalStateException("no part for sheet " + sheetId));
        }
        SheetCheck check = new SheetCheck(name, strings);
        each(part, SHEET, check::accept);
        return check.merges();
    }

    private void readContents() {
        List<String> stringParts = new ArrayList<>();
        each("[Content_Types].xml", SMALL_PART, xml -> {
            String type = xml.isStartElement() ? xml.getAttributeValue(null, "ContentType") : null;
            String part = xml.isStartElement() ? xml.getAttributeValue(null, "PartName") : null;
            if (type == null || part == null) {
                return;
            }
            String entry = part.startsWith("/") ? part.substring(1) : part;
            if (type.endsWith("sheet.main+xml") || type.endsWith("macroEnabled.main+xml")) {
                workbook = entry;
            } else if (type.endsWith("styles+xml")) {
                styled = true;
                each(entry, SMALL_PART, style -> {});
            } else if (type.endsWith("sharedStrings+xml")) {
                stringParts.add(entry);
            }
        });
        stringParts.forEach(this::countStrings);
    }

    private void countStrings(String part) {
        long[] weight = new long[1];
        int[] run = new int[1];
        each(part, SHARED_STRINGS, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                strings++;
                weight[0] += 64;
                run[0] = 0;
            } else if (xml.isCharacters()) {
                weight[0] += xml.getTextLength();
                run[0] += xml.getTextLength();
            }
            if (run[0] > LineSource.LONGEST_CELL || weight[0] > STRINGS_IN_MEMORY) {
                throw new DataException(
                        "too-many-texts",
                        "Le classeur %s contient trop de textes différents pour être lu ainsi : enregistrez la feuille en CSV UTF-8."
                                .formatted(name));
            }
        });
    }

    private void readTargets() {
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        each(folder + "_rels/" + workbook.substring(slash) + ".rels", SMALL_PART, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
                String id = xml.getAttributeValue(null, "Id");
                String target = xml.getAttributeValue(null, "Target");
                if (id != null && target != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        });
    }

    private void readWorkbook() {
        each(workbook, SMALL_PART, xml -> {
            if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                String value = xml.getAttributeValue(null, "date1904");
                date1904 = value != null && (value.equals("1") || value.equals("true"));
            }
        });
    }

    /** What is done with every event of a part. */
    interface Taker {
        void accept(XMLStreamReader xml) throws XMLStreamException;
    }

    private void each(String part, long most, Taker taker) {
        try (InputStream in = find(part, most)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new DataException(
                            "xml-entities",
                            "Le classeur %s contient des entités XML, qu'aucun tableur n'écrit : il est refusé."
                                    .formatted(name));
                }
                taker.accept(xml);
            }
            xml.close();
        } catch (DataException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw Zip.damaged(name, e);
        }
    }

    private InputStream find(String part, long most) throws IOException {
        @Nullable InputStream in = Zip.stream(zip, part, name, most);
        if (in == null) {
            // Some writers differ in case; the library looks so too.
            String other = zip.stream()
                    .map(entry -> entry.getName())
                    .filter(entry -> entry.equalsIgnoreCase(part))
                    .findFirst()
                    .orElse("");
            in = Zip.stream(zip, other, name, most);
        }
        if (in == null) {
            throw new IOException("no part " + part);
        }
        return in;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw Zip.damaged(name, e);
        }
    }
}
