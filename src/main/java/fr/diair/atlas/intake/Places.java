package fr.diair.atlas.intake;

import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Word;
import fr.diair.atlas.table.TableRow;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds the territories of one file: first told all its codes, for the year that they are of, then asked row by row. */
final class Places {
    private static final int SIREN_LENGTH = 9;
    private static final List<String> EPCI_STARTS = List.of(
            "metropole",
            "communaute",
            "agglomeration",
            "eurometropole",
            "ca ",
            "cc ",
            "cu ",
            "epci",
            "intercommunalite");

    private final KnownCodes codes;
    private final Level usual;
    private final boolean mixed;
    private final @Nullable Integer told;

    /** @param usual the level of the file, or the one of rows that do not say theirs */
    Places(Handle handle, Target target, Plan plan, Level usual) {
        this.usual = usual;
        this.told = plan.vintage();
        this.codes = new KnownCodes(handle);
        Target.Place place = target.place();
        this.mixed = place != null && !place.level().isEmpty();
    }

    /** What a row says of its place. @param level null: to be seen from the code or the name */
    record Asked(
            @Nullable String code,
            @Nullable String name,
            @Nullable String departement,
            @Nullable String level) {}

    /** The territory of a row, or why there is none. */
    record Answer(
            String level,
            String code,
            @Nullable LocalDate codeDate,
            String name,
            List<Notice> corrections,
            @Nullable Notice refused) {}

    /** Told each row of the first reading. */
    void feed(TableRow row, RowCells cells) {}

    /** Between the two readings. */
    void decide(List<String> columns) {}

    Vintage vintage() {
        return told == null ? Vintage.SHOWN : new Vintage(told);
    }

    LocalDate vintageDay() {
        return vintage().day();
    }

    Report.@Nullable VintageFound found() {
        return null;
    }

    /** @param day of the act; null for figures */
    Answer find(Asked asked, @Nullable LocalDate day, RowCells cells) {
        String said = asked.level();
        Level level = !mixed ? usual : said == null ? level(asked.code(), asked.name()) : Level.of(said);
        LocalDate when = day == null ? vintageDay() : day;
        String written = asked.code() == null ? "" : asked.code();
        String code = level == Level.COMMUNE && written.matches("\\d{4}") ? "0" + written : written;
        KnownCodes.Life life = codes.on(level, code, when).orElse(null);
        if (life == null) {
            return new Answer(
                    "",
                    "",
                    null,
                    "",
                    List.of(),
                    Notice.refused(
                            "unknown-code",
                            cells.column("code"),
                            RowCells.shown(written),
                            "Le code « %s » n'est pas celui d'un territoire de ce niveau au %s."
                                    .formatted(RowCells.shown(written), when)));
        }
        List<Notice> corrections = code.equals(written)
                ? List.of()
                : List.of(Notice.corrected(
                        "leading-zero",
                        cells.column("code"),
                        written,
                        "Le code %s a retrouvé son zéro.".formatted(code)));
        return new Answer(level.id(), code, when, life.name(), corrections, null);
    }

    private static Level level(@Nullable String code, @Nullable String name) {
        if (code != null) {
            String digits = code.replaceAll("\\D", "");
            return digits.length() == SIREN_LENGTH ? Level.EPCI : Level.COMMUNE;
        }
        String plain = name == null ? "" : Word.plain(name) + " ";
        return EPCI_STARTS.stream().anyMatch(plain::startsWith) ? Level.EPCI : Level.COMMUNE;
    }
}
