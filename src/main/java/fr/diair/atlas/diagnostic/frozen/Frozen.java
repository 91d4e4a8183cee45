package fr.diair.atlas.diagnostic.frozen;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A portrait that is kept as it was.
 *
 * @param content the portrait as the API wrote it; null in a list
 * @param sha256 of the content, in hexadecimal
 */
record Frozen(
        long id,
        String level,
        String code,
        String name,
        String title,
        LocalDate date,
        Reference reference,
        Basis basis,
        @Nullable String content,
        String sha256,
        boolean demo,
        @Nullable String note,
        Signatures signatures) {

    /** What it was compared with. */
    record Reference(String id, String label) {}

    /** The data and the boundaries that it rests on. */
    record Basis(long dataVersion, String boundaries) {}

    /** Who froze it, and who signed it off; null until somebody does. */
    record Signatures(
            String author,
            Instant frozenAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}
}
