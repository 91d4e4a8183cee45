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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one row, led to the words of {@code data/README.md}; what is corrected on the way is noted once per kind, what
 * cannot be is a {@link Refusal}.
 */
final class FactCells {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_OF_LINES = 20_000;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})\\s*(?::\\s*([0-5][0-9])(?::[0-5][0-9])?|[hH]\\s*([0-5][0-9])?)");

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

    /** As {@link #text}, its lines kept. */
    @Nullable
    String longText(Cell cell, String column) {
        String text = CellText.strip(cell.text()).replace("\r\n", "\n").replace('\r', '\n');
        if (text.length() > LONGEST_OF_LINES) {
            throw new Refusal(
                    "text-too-long",
                    column,
                    "",
                    "La colonne %s a un texte de %d caractères : %d au plus."
                            .formatted(column, text.length(), LONGEST_OF_LINES));
        }
        String clean = text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
        return clean.isEmpty() ? null : clean;
    }

    /** As 14:30. */
    @Nullable
    String time(Cell cell, String column) {
        String text = text(cell, column);
        if (text == null) {
            return null;
        }
        if (cell.number() != null
                && cell.number().signum() >= 0
                && cell.number().compareTo(BigDecimal.ONE) < 0) {
            long minute = Math.round(cell.number().doubleValue() * MINUTES_OF_DAY) % MINUTES_OF_DAY;
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }
        Matcher written = TIME.matcher(text);
        if (!written.matches() || Integer.parseInt(written.group(1)) > 23) {
            throw new Refusal(
                    "illegal-time",
                    column,
                    RowCells.shown(text),
                    "« %s » (colonne %s) n'est pas une heure, par exemple 14:30 ou 14 h 30."
                            .formatted(RowCells.shown(text), column));
        }
        String minutes = written.group(2) == null ? written.group(3) : written.group(2);
        return "%02d:%s".formatted(Integer.parseInt(written.group(1)), minutes == null ? "00" : minutes);
    }

    /** With a decimal point; a mark between digits is never one of thousands. */
    @Nullable
    String degrees(Cell cell, String column) {
        String text = text(cell, column);
        return text == null
                ? null
                : text.replace(',', '.')
                        .replace('\u2212', '-')
                        .replaceAll("\\s*°$", "")
                        .strip();
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
