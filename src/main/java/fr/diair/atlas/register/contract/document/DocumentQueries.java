package fr.diair.atlas.register.contract.document;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.register.contract.ContractRegisters;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The documents of contracts in PostgreSQL. */
public final class DocumentQueries {
    private static final String DOCUMENTS = Sql.file(DocumentQueries.class, "documents.sql");
    private static final String KEEP_CONTENT = Sql.file(DocumentQueries.class, "keep-content.sql");
    private static final String KEEP_ROW = Sql.file(DocumentQueries.class, "keep-row.sql");
    private static final String ELSEWHERE = Sql.file(DocumentQueries.class, "elsewhere.sql");
    private static final String PURGE = Sql.file(DocumentQueries.class, "purge.sql");
    private static final int SLICE = 1 << 18;

    private final Jdbi jdbi;

    public DocumentQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is said of a file that is sent. */
    record Told(
            String contract,
            String title,
            String kind,
            @Nullable LocalDate date,
            @Nullable Integer year,
            String fileName) {}

    /** Of a contract, the latest first; those that are dated after the day are not there yet. */
    public List<ContractDocument> documents(String contract, LocalDate day) {
        return jdbi.withHandle(handle -> documents(handle, contract, null, day));
    }

    Optional<ContractDocument> document(String contract, long id) {
        return jdbi.withHandle(handle -> documents(handle, contract, id, LocalDate.of(2100, 12, 31)).stream()
                .findFirst());
    }

    private static List<ContractDocument> documents(Handle handle, String contract, @Nullable Long id, LocalDate day) {
        return handle.createQuery(DOCUMENTS)
                .bind("contract", contract)
                .bind("id", id)
                .bind("day", day)
                .map((rs, ctx) -> document(rs))
                .list();
    }

    private static ContractDocument document(ResultSet rs) throws SQLException {
        String kind = rs.getString("kind");
        return new ContractDocument(
                rs.getLong("id"),
                rs.getLong("revision"),
                rs.getString("title"),
                kind,
                ContractRegisters.documentKind(kind),
                rs.getObject("on_date", LocalDate.class),
                rs.getObject("year", Integer.class),
                new ContractDocument.File(
                        rs.getString("file_name"),
                        rs.getInt("size"),
                        rs.getInt("pages"),
                        rs.getString("sha256"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getBoolean("purged")),
                null);
    }

    /** Titles and contracts of the documents that are this very file. */
    static List<Twin> twins(Handle handle, String sha256) {
        return handle.createQuery(ELSEWHERE)
                .bind("sha256", sha256)
                .map((rs, ctx) -> new Twin(
                        rs.getString("contract"),
                        rs.getString("contract_title"),
                        rs.getString("title"),
                        rs.getLong("id")))
                .list();
    }

    record Twin(String contract, String contractTitle, String title, long id) {}

    /** In the transaction of the handle: the bytes, unless they are there, and the row that names them. */
    static long keep(Handle handle, Told told, byte[] bytes, String sha256, int pages) {
        handle.createUpdate(KEEP_CONTENT)
                .bind("sha256", sha256)
                .bind("size", bytes.length)
                .bind("pages", pages)
                .bind("bytes", bytes)
                .execute();
        return handle.createQuery(KEEP_ROW)
                .bind("contract", told.contract())
                .bind("title", told.title())
                .bind("kind", told.kind())
                .bind("date", told.date())
                .bind("year", told.year())
                .bind("fileName", told.fileName())
                .bind("sha256", sha256)
                .mapTo(Long.class)
                .one();
    }

    /** The bytes, read slice by slice: none of the connections waits for a slow reader. */
    InputStream content(ContractDocument.File file) {
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < file.bytes();
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                byte[] slice = slice(file.sha256(), next);
                next += SLICE;
                return new ByteArrayInputStream(slice);
            }
        });
    }

    private byte[] slice(String sha256, int from) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select substring(bytes from :from for :count) from document_content where sha256 = :sha256")
                .bind("from", from + 1)
                .bind("count", SLICE)
                .bind("sha256", sha256)
                .mapTo(byte[].class)
                .one());
    }

    /** Takes away for good the bytes that no document names any more since before a day. @return how many files */
    static int purge(Handle handle, LocalDate before) {
        return handle.createUpdate(PURGE).bind("before", before).execute();
    }
}
