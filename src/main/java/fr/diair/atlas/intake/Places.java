package fr.diair.atlas.intake;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.intake.batch.Notice;
import fr.diair.atlas.intake.batch.Report;
import fr.diair.atlas.intake.plan.Plan;
import fr.diair.atlas.intake.plan.Target;
import fr.diair.atlas.intake.plan.Word;
import fr.diair.atlas.join.Gazetteer;
import fr.diair.atlas.join.Match;
import fr.diair.atlas.join.TerritoryCells;
import fr.diair.atlas.join.TerritoryJoin;
import fr.diair.atlas.join.VintageReading;
import fr.diair.atlas.table.TableRow;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final Map<Level, VintageReading> readings = new EnumMap<>(Level.class);
    private final Map<Level, TerritoryJoin> joins = new EnumMap<>(Level.class);
    private final Gazetteer gazetteer;
    private final Level usual;
    private final boolean mixed;
    private final boolean used;
    private final @Nullable Integer told;

    /** @param usual the level of the file, or the one of rows that do not say theirs */
    Places(Handle handle, Target target, Plan plan, Level usual) {
        this.usual = usual;
        this.told = plan.vintage();
        this.used = target.facts() == null || target.place() != null;
        this.gazetteer = Gazetteer.read(handle);
        Target.Place place = target.place();
        this.mixed = place != null && !place.level().isEmpty();
        for (Level level : mixed ? List.of(Level.COMMUNE, Level.EPCI) : List.of(usual)) {
            readings.put(level, new VintageReading(gazetteer, level));
        }
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
    void feed(TableRow row, RowCells cells) {
        if (!used || row.nature() != TableRow.Nature.DATA || row.fault() != null) {
            return;
        }
        String code = cells.text(row, "code");
        if (code != null) {
            VintageReading reading = readings.get(mixed ? level(code, null) : usual);
            if (reading != null) {
                reading.feed(code, cells.text(row, "departement"));
            }
        }
    }

    /** Between the two readings. @param columns those of the file */
    void decide(List<String> columns) {
        readings.forEach((level, reading) -> {
            reading.columns(columns);
            if (told != null) {
                reading.force(new Vintage(told));
            }
            joins.put(level, new TerritoryJoin(gazetteer, level, reading));
        });
    }

    Vintage vintage() {
        VintageReading reading = readings.get(usual);
        return reading == null ? Vintage.SHOWN : new Vintage(reading.vintage());
    }

    LocalDate vintageDay() {
        return vintage().day();
    }

    /** Null where no place had to be found. */
    Report.@Nullable VintageFound found() {
        VintageReading reading = used ? readings.get(usual) : null;
        return reading == null
                ? null
                : new Report.VintageFound(
                        reading.vintage(),
                        reading.reason(),
                        reading.matched(),
                        reading.unmatched(),
                        reading.others().stream()
                                .map(one -> new Report.OtherVintage(one.code(), one.years()))
                                .toList());
    }

    /** What is to be known of the file as a whole. */
    List<Correction> hints() {
        return readings.values().stream()
                .flatMap(reading -> reading.hints().stream())
                .distinct()
                .toList();
    }

    /** @param day of the act; null for figures */
    Answer find(Asked asked, @Nullable LocalDate day, RowCells cells) {
        String told = asked.level();
        Level level = !mixed ? usual : told == null ? level(asked.code(), asked.name()) : Level.of(told);
        TerritoryJoin join = joins.get(level);
        if (join == null) {
            throw new IllegalStateException("no join at the level " + level);
        }
        Match match = join.match(new TerritoryCells(asked.code(), asked.name(), asked.departement(), day));
        if (match instanceof Match.Found found) {
            return new Answer(
                    found.level().id(),
                    found.code(),
                    found.codeDate(),
                    found.name(),
                    found.corrections().stream()
                            .map(one -> Notice.corrected(
                                    one.code(),
                                    cells.column("code"),
                                    String.valueOf(asked.code() == null ? asked.name() : asked.code()),
                                    one.sentence()))
                            .toList(),
                    null);
        }
        Match.Refused refused = (Match.Refused) match;
        return new Answer("", "", null, "", List.of(), notice(refused, cells));
    }

    /**
     * The territory of an act without a date: by the codes on show, unless the vintage of the file was said; by those of
     * the file only where today's do not have it, as one old code does not make a whole list old.
     */
    Answer findUndated(Asked asked, RowCells cells) {
        LocalDate ofFile = vintageDay();
        if (told != null || ofFile.equals(Vintage.SHOWN.day())) {
            return find(asked, ofFile, cells);
        }
        Answer now = find(asked, Vintage.SHOWN.day(), cells);
        if (now.refused() == null) {
            return now;
        }
        Answer then = find(asked, ofFile, cells);
        if (then.refused() != null) {
            return now;
        }
        List<Notice> corrections = new ArrayList<>(then.corrections());
        corrections.add(Notice.corrected(
                "undated-older-code",
                cells.column("code"),
                String.valueOf(asked.code() == null ? asked.name() : asked.code()),
                "acte sans date : %s n'est plus en vigueur, il est lu au 1er janvier %s"
                        .formatted(then.code(), vintage())));
        return new Answer(then.level(), then.code(), then.codeDate(), then.name(), corrections, null);
    }

    private static Notice notice(Match.Refused refused, RowCells cells) {
        return new Notice(
                Notice.Kind.REFUSED,
                refused.code(),
                cells.column(refused.column()),
                RowCells.shown(refused.value()),
                refused.sentence(),
                refused.candidates().stream()
                        .map(one -> new Notice.Candidate(one.level().id(), one.code(), one.name(), one.departement()))
                        .toList());
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
