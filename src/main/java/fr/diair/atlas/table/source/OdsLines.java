package fr.diair.atlas.table.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import fr.diair.atlas.fault.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of an .ods workbook, streamed with Aalto. SODS, the library for this format, builds every sheet in memory and
 * makes each of the repeated rows and cells that LibreOffice writes down to row 1 048 576: it cannot be bounded.
 */
final class OdsLines implements LineSource {
    private static final long CONTENT = 8L << 30;

    /** A sheet of the workbook, by its place: names may be repeated in damaged files. */
    private record Place(String name, int index, boolean hidden, boolean table, int merges) {}

    private final Path file;
    private final String name;
    private final int index;
    private final Description description;

    private OdsLines(Path file, String name, SheetChoice<Place> choice) {
        this.file = file;
        this.name = name;
        this.index = choice.chosen().index();
        this.description = choice.description("ods", choice.chosen().merges());
    }

    static OdsLines open(Path file, String name, @Nullable String wanted) {
        refuseEncrypted(file, name);
        List<Place> all = new ArrayList<>();
        try (Content content = new Content(file, name)) {
            String sheet = content.reader.nextSheet();
            while (sheet != null) {
                SheetChoice.TableSeeker seeker = new SheetChoice.TableSeeker();
                boolean hidden = content.reader.isHidden();
                boolean seeking = true;
                // To the end, though the head would tell: the whole file is known sound before it is read.
                for (Line line = content.reader.nextRow(); line != null; line = content.reader.nextRow()) {
                    seeking = seeking && seeker.test(line);
                }
                all.add(new Place(sheet, all.size(), hidden, seeker.found(), content.reader.merged()));
                sheet = content.reader.nextSheet();
            }
        } catch (IOException | XMLStreamException e) {
            throw Zip.damaged(name, e);
        } catch (RuntimeException e) {
            throw e instanceof DataException ? e : Zip.damaged(name, e);
        }
        List<Place> visible = all.stream().filter(place -> !place.hidden()).toList();
        return new OdsLines(file, name, SheetChoice.of(name, all, visible, Place::name, wanted, Place::table));
    }

    private static void refuseEncrypted(Path file, String name) {
        try (ZipFile zip = Zip.open(file, name);
                InputStream in = Zip.stream(zip, "META-INF/manifest.xml", name, 16L << 20)) {
            if (in != null && new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data")) {
                throw new DataException(
                        "encrypted-file",
                        "Le classeur %s est protégé par un mot de passe : ouvrez-le dans LibreOffice et enregistrez-le sans mot de passe."
                                .formatted(name));
            }
        } catch (IOException e) {
            throw Zip.damaged(name, e);
        }
    }

    @Override
    public Description description() {
        return description;
    }

    @Override
    public void lines(Predicate<Line> taker) {
        try (Content content = new Content(file, name)) {
            content.goTo(index);
            for (Line line = content.next(); line != null; line = content.next()) {
                if (!taker.test(line)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw Zip.damaged(name, e);
        }
    }

    @Override
    public void close() {
        // Each reading closes its own archive.
    }

    /** The open {@code content.xml} of the workbook. What fails here is the file, not the taker. */
    private static final class Content implements AutoCloseable {
        private final String name;
        private final ZipFile zip;
        private final InputStream in;
        private final OdsReader reader;

        Content(Path file, String name) throws IOException {
            this.name = name;
            this.zip = Zip.open(file, name);
            try {
                InputStream found = Zip.stream(zip, "content.xml", name, CONTENT);
                if (found == null) {
                    throw new IOException("no content.xml");
                }
                this.in = found;
                XMLInputFactory factory = new InputFactoryImpl();
                factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
                XMLStreamReader xml = factory.createXMLStreamReader(in);
                this.reader = new OdsReader(name, xml);
            } catch (IOException | XMLStreamException | RuntimeException e) {
                zip.close();
                throw e instanceof DataException data ? data : Zip.damaged(name, e);
            }
        }

        void goTo(int sheet) {
            try {
                for (int i = 0; i <= sheet; i++) {
                    reader.nextSheet();
                }
            } catch (XMLStreamException | RuntimeException e) {
                throw e instanceof DataException data ? data : Zip.damaged(name, e);
            }
        }

        @Nullable
        Line next() {
            try {
                return reader.nextRow();
            } catch (XMLStreamException | RuntimeException e) {
                throw e instanceof DataException data ? data : Zip.damaged(name, e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
            zip.close();
        }
    }
}
