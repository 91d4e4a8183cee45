package fr.diair.atlas.register.contract.document;

import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.RegisterWriting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes the files that people send: whole, looked through, kept with what is said of them in one transaction. */
public final class DocumentReceiving {
    public static final int LARGEST_MB = 20;
    private static final int LARGEST_BYTES = LARGEST_MB << 20;
    private static final int LONGEST_NAME = 150;
    /** Each holds its file in memory. */
    private static final Semaphore AT_A_TIME = new Semaphore(3);

    private final DocumentQueries queries;
    private final RegisterWriting writing;

    public DocumentReceiving(DocumentQueries queries, RegisterWriting writing) {
        this.queries = queries;
        this.writing = writing;
    }

    /**
     * Keeps a file.
     *
     * @param length as announced; below zero when it is not
     * @throws RequestException a 413 when it is too large, a 422 when it is no PDF that can be kept, a 409 when the contract
     *     has this very file already
     */
    ContractDocument receive(
            DocumentQueries.Told told, long length, InputStream stream, RegisterWriting.Signed signed) {
        if (length > LARGEST_BYTES) {
            throw tooLarge();
        }
        if (!turn()) {
            throw RequestException.unavailable("busy", "D'autres fichiers arrivent : réessayez dans un instant.");
        }
        try {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw tooLarge();
            }
            int pages = PdfCheck.pages(bytes);
            return keep(told, bytes, sha256(bytes), pages, signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            AT_A_TIME.release();
        }
    }

    private ContractDocument keep(
            DocumentQueries.Told told, byte[] bytes, String sha256, int pages, RegisterWriting.Signed signed) {
        record Kept(long id, Optional<DocumentQueries.Twin> elsewhere) {}
        Kept kept = writing.transaction(signed, handle -> {
            List<DocumentQueries.Twin> twins = DocumentQueries.twins(handle, sha256);
            twins.stream()
                    .filter(twin -> twin.contract().equals(told.contract()))
                    .findFirst()
                    .ifPresent(twin -> {
                        throw RequestException.conflict(
                                        "document-exists",
                                        "Ce fichier est déjà là, sous l'intitulé « %s » : il n'a pas été ajouté une seconde fois."
                                                .formatted(twin.title()))
                                .with("document", twin.id());
                    });
            return new Kept(
                    DocumentQueries.keep(handle, told, bytes, sha256, pages),
                    twins.stream().findFirst());
        });
        ContractDocument document = queries.document(told.contract(), kept.id()).orElseThrow();
        return new ContractDocument(
                document.id(),
                document.revision(),
                document.title(),
                document.kind(),
                document.kindLabel(),
                document.date(),
                document.year(),
                document.file(),
                kept.elsewhere()
                        .map(twin -> "Le même fichier est aussi au contrat « %s », sous l'intitulé « %s »."
                                .formatted(twin.contractTitle(), twin.title()))
                        .orElse(null));
    }

    /** Bytes that no document names since before that day go for good. */
    int purge(LocalDate before, RegisterWriting.Signed signed) {
        return writing.transaction(signed, handle -> DocumentQueries.purge(handle, before));
    }

    /** The last part of a path, without what a file system or a header would trip over; ends with .pdf. */
    static String cleanName(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*\\u2028\\u2029]", "").strip();
        String stem = plain.replaceAll("(?i)\\.pdf$", "").replaceAll("^[.\\s]+|[.\\s]+$", "");
        String cut =
                stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME).strip() : stem;
        return (cut.isEmpty() ? "document" : cut) + ".pdf";
    }

    private static boolean turn() {
        try {
            return AT_A_TIME.tryAcquire(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RequestException tooLarge() {
        return RequestException.tooLarge(
                "file-too-large",
                "Le fichier dépasse %d Mo : réduisez la qualité des images ou découpez-le.".formatted(LARGEST_MB));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
