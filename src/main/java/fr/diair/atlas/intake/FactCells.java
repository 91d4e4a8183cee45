package fr.diair.atlas.intake;

import fr.diair.atlas.cell.Cell;
import fr.diair.atlas.cell.CellFault;
import fr.diair.atlas.cell.CellText;
import fr.diair.atlas.cell.DateCell;
import fr.diair.atlas.cell.NumberCell;
import fr.diair.atlas.cell.Reading;
import fr.diair.atlas.ingest.Refusal;
import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.plan.Field;
import fr.diair.atlas.intake.plan.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, led to the words of {@code data/README.md}; what is corrected on the way is noted once per kind, what
 * cannot be is a {@link Refusal}.
 */
final class FactCells {
    private static final int LONGEST = 2_000;

    private final List<Notice> notices = new ArrayList<>();

    List<Notice> notices() {
        return notices;
    }

    void note(String code, String column, String value, String sentence) {
        if (notices.stream().noneMatch(notice -> notice.code().equals(code))) {
            notices.add(Notice.corrected(code, column, RowCells.shown(value), sentence));
        }
    }

    /** Without control characters and outer spaces; null when nothing is left. */
    @Nullable
    String text(Cell cell, String column) {
        String text = CellText.strip(cell.text());
        String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\r\\n\\t ]+", " ");
        if (clean.length() > LONGEST) {
            throw new Refusal(
                    "text-too-long",
                    column,
                    "",
                    "La colonne %s a un texte de %d caractères : %d au plus."
                            .formatted(column, clean.length(), LONGEST));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            note("control-characters", column, "", "Des caractères de commande ont été retirés du texte.");
        }
        return clean.isEmpty() ? null : clean;
    }

    @Nullable
    LocalDate date(Cell cell, String column) {
        Reading<LocalDate> reading = read(() -> DateCell.read(cell), cell, column);
        corrections(reading, cell, column);
        if (reading.state() == Reading.State.UNAVAILABLE || reading.state() == Reading.State.SECRET) {
            note("unavailable", column, cell.text(), "La date n'est pas disponible : elle reste inconnue.");
        }
        return reading.value();
    }

    /** A whole number; null when there is none. */
    @Nullable
    String whole(Cell cell, String column) {
        Reading<BigDecimal> reading = number(cell, column);
        if (reading.state() == Reading.State.SECRET) {
            note("secret-unknown", column, cell.text(), "Le chiffre est secret : il reste inconnu.");
        }
        BigDecimal value = reading.value();
        return value == null ? null : wholeText(value, cell, column);
    }

    /** As {@link #whole}; {@code s} when it is secret. */
    @Nullable
    String reached(Cell cell, String column) {
        Reading<BigDecimal> reading = number(cell, column);
        BigDecimal value = reading.value();
        return reading.state() == Reading.State.SECRET ? "s" : value == null ? null : wholeText(value, cell, column);
    }

    /** Euros as whole cents. */
    @Nullable
    String money(Cell cell, String column) {
        Reading<BigDecimal> reading = number(cell, column);
        BigDecimal euros = reading.value();
        if (euros == null) {
            if (reading.state() == Reading.State.SECRET) {
                note("secret-unknown", column, cell.text(), "Le montant est secret : il reste inconnu.");
            }
            return null;
        }
        BigDecimal cents = euros.movePointRight(2);
        BigDecimal rounded = cents.setScale(0, RoundingMode.HALF_UP);
        if (rounded.compareTo(cents) != 0) {
            note("rounded-cents", column, cell.text(), "Le montant est arrondi au centime.");
        }
        return rounded.toBigInteger().toString();
    }

    private static String wholeText(BigDecimal value, Cell cell, String column) {
        if (value.stripTrailingZeros().scale() > 0) {
            throw new Refusal(
                    "not-whole",
                    column,
                    RowCells.shown(cell.text()),
                    "« %s » (colonne %s) n'est pas un nombre entier.".formatted(RowCells.shown(cell.text()), column));
        }
        return value.toBigInteger().toString();
    }

    private Reading<BigDecimal> number(Cell cell, String column) {
        Reading<BigDecimal> reading = read(() -> NumberCell.read(cell), cell, column);
        corrections(reading, cell, column);
        return reading;
    }

    /** One of the words of a field. */
    @Nullable
    String word(Cell cell, Field field, String column) {
        String text = text(cell, column);
        if (text == null) {
            return null;
        }
        Optional<Word> word = Word.find(field.words(), text);
        if (word.isEmpty()) {
            throw new Refusal(
                    "unknown-word",
                    column,
                    RowCells.shown(text),
                    "« %s » (colonne %s) n'est pas compris : écrivez %s."
                            .formatted(
                                    RowCells.shown(text),
                                    column,
                                    field.words().stream().map(Word::label).collect(Collectors.joining(", "))));
        }
        return word.get().id();
    }

    private static <T> Reading<T> read(java.util.function.Supplier<Reading<T>> reader, Cell cell, String column) {
        try {
            return reader.get();
        } catch (CellFault fault) {
            throw new Refusal(fault.code(), column, RowCells.shown(cell.text()), fault.sentence());
        }
    }

    private void corrections(Reading<?> reading, Cell cell, String column) {
        reading.corrections()
                .forEach(correction -> note(correction.code(), column, cell.text(), correction.sentence()));
    }
}
