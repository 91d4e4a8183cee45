package fr.diair.atlas.register.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document of a contract, without its bytes.
 *
 * @param year of a report: the year that it is about
 * @param elsewhere another contract that has the same file, for a document that was just received; else null
 */
public record ContractDocument(
        long id,
        long revision,
        String title,
        String kind,
        String kindLabel,
        @Nullable LocalDate date,
        @Nullable Integer year,
        File file,
        @Nullable String elsewhere) {
    /**
     * What was received.
     *
     * @param purged whether its bytes are gone for good
     */
    public record File(String name, int bytes, int pages, String sha256, Instant receivedAt, boolean purged) {}
}
