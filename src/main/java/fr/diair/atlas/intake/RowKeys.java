package fr.diair.atlas.intake;

import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.db.Sql;
import fr.diair.atlas.ingest.FactTable;
import fr.diair.atlas.intake.plan.Field;
import fr.diair.atlas.intake.plan.Word;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The keys of rows: as the file gives them, or made from what does not change about the row, so that the same row finds
 * itself again next year. A name of a person is only in them through a keyed hash.
 */
final class RowKeys {
    private static final String SECRET = Sql.file(RowKeys.class, "key-secret.sql");
    private static final String TITLES = Sql.file(RowKeys.class, "contract-titles.sql");
    private static final int LONGEST = 80;
    private static final int HASH_DIGITS = 10;

    private final String secret;
    private final Map<String, String> contracts = new HashMap<>();

    RowKeys(Handle handle) {
        this.secret = handle.createQuery(SECRET).mapTo(String.class).one();
        handle.createQuery(TITLES)
                .map((rs, ctx) -> Map.entry(Word.plain(rs.getString("title")), rs.getString("key")))
                .forEach(entry -> contracts.put(entry.getKey(), entry.getValue()));
    }

    /** The key that a row bears; null when it bears none. */
    @Nullable
    String own(@Nullable String text, String column, FactCells read) {
        if (text == null) {
            return null;
        }
        String key = slug(text);
        if (!key.equals(text)) {
            read.note(
                    "key-rewritten",
                    column,
                    text,
                    "L'identifiant « %s » devient « %s ».".formatted(RowCells.shown(text), key));
        }
        return key;
    }

    /** The key of a contract, which may be called by its title, or of an event. */
    @Nullable
    String reference(Field field, @Nullable String text, String column, FactCells read) {
        if (text == null) {
            return null;
        }
        String titled = field.id().equals("contract") ? contracts.get(Word.plain(text)) : null;
        if (titled != null && !titled.equals(text)) {
            read.note("contract-by-title", column, text, "Le contrat est reconnu à son titre : %s.".formatted(titled));
            return titled;
        }
        return own(text, column, read);
    }

    /** Makes the key of a row that has none. */
    void complete(FactTable table, Map<String, String> row, @Nullable String person) {
        switch (table) {
            case ENGAGEMENTS -> row.computeIfAbsent("key", key -> engagement(row, person));
            case CONTRACTS ->
                row.computeIfAbsent(
                        "contract",
                        key -> cut("C-%s-%s".formatted(row.get("year"), slug(row.getOrDefault("title", "")))));
            case ACTIONS ->
                row.computeIfAbsent("key", key -> "A-%s-%s"
                        .formatted(
                                row.get("place_code"),
                                hash(row.get("title"), row.get("carrier"), row.get("contract"))));
            case EVENTS ->
                row.computeIfAbsent("key", key -> "E-%s-%s-%s"
                        .formatted(row.get("date"), row.get("place_code"), hash(row.get("title"))));
            case SIGNATORIES, STATUSES, FUNDINGS, PARTICIPANTS -> {
                // Their keys are made of what they say.
            }
        }
    }

    private String engagement(Map<String, String> row, @Nullable String person) {
        String label = row.get("mandate_label");
        String mandate = label == null ? row.getOrDefault("mandate", "autre") : "autre-" + hash(label);
        String start = "%s-%s".formatted(row.get("commune_code"), mandate);
        return person == null ? start : start + "-" + hash(person);
    }

    private String hash(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret.getBytes(StandardCharsets.UTF_8));
            for (String part : parts) {
                digest.update((byte) 0);
                digest.update((part == null ? "" : Word.plain(part)).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters, digits, points and hyphens; what is so already stays. */
    static String slug(String text) {
        if (text.matches("[A-Za-z0-9._-]{1," + LONGEST + "}")) {
            return text;
        }
        String plain = CellText.fold(text).replaceAll("[^a-z0-9._]+", "-").replaceAll("^-+|-+$", "");
        return cut(plain.isEmpty() ? "sans-nom" : plain);
    }

    private static String cut(String key) {
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }
}
