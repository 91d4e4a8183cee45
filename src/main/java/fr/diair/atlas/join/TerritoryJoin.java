package fr.diair.atlas.join;

import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads what a row says of its place to one territory of a level, or refuses it with the candidates. Acts are led by the
 * codes of their own day and keep them; figures by those of the file's vintage. To be made once the vintage has been fed.
 */
public final class TerritoryJoin {
    private final Level level;
    private final Register register;
    private final Departements departements;
    private final LocalDate vintageDay;
    private final boolean plain;
    private final CodeJoin codes;
    private final NameJoin names;
    private final Regions regions;

    public TerritoryJoin(Gazetteer gazetteer, Level level, VintageReading vintage) {
        this.level = level;
        this.register = gazetteer.register(level);
        this.departements = gazetteer.departements();
        this.vintageDay = new Vintage(vintage.vintage()).day();
        this.plain = !vintage.postalCodes();
        this.codes = new CodeJoin(register, departements, vintage, vintageDay);
        this.names = new NameJoin(register, departements);
        this.regions = new Regions(register);
    }

    public Match match(TerritoryCells cells) {
        String code = filled(cells.code());
        String name = filled(cells.name());
        if (level == Level.DEPARTEMENT || level == Level.REGION) {
            return upper(code, name, filled(cells.departement()));
        }
        if (code == null) {
            return name == null
                    ? nothing()
                    : names.find(name, filled(cells.departement()), cells.day() == null ? vintageDay : cells.day());
        }
        Match.Found usual = plain ? asWritten(code, cells) : null;
        return usual == null ? codes.find(code, cells) : usual;
    }

    /** The short way of most rows: all is as the official code writes it. */
    private Match.@Nullable Found asWritten(String code, TerritoryCells cells) {
        LocalDate day = cells.day() == null ? vintageDay : cells.day();
        Life life = register.at(code, day);
        boolean agreed = life != null
                && !life.arrondissement()
                && (cells.name() == null || cells.name().equals(life.name()))
                && (cells.departement() == null || cells.departement().equals(life.departement()));
        return life != null && agreed ? new Match.Found(level, code, day, life.name(), List.of()) : null;
    }

    /** Departements and regions: by what is there, the code first; a name beside it has to agree. */
    private Match upper(@Nullable String code, @Nullable String name, @Nullable String departement) {
        String second = level == Level.DEPARTEMENT && departement != null ? departement : name;
        String first = code == null ? second : code;
        if (first == null) {
            return nothing();
        }
        String column = code != null ? "code" : second != null && second.equals(name) ? "name" : "departement";
        Match match = level == Level.REGION ? regions.find(first, column) : departements.find(first);
        if (match instanceof Match.Refused refused) {
            return new Match.Refused(refused.code(), column, refused.value(), refused.sentence(), refused.candidates());
        }
        Match.Found found = (Match.Found) match;
        Life life = register.at(found.code(), vintageDay);
        if (code == null || name == null || life == null) {
            return found;
        }
        NameCheck.Verdict verdict = new NameCheck(register).check(life, name, vintageDay, false);
        if (verdict.refused() != null) {
            return verdict.refused();
        }
        if (verdict.correction() == null) {
            return found;
        }
        List<fr.diair.atlas.cell.Correction> corrections = new java.util.ArrayList<>(found.corrections());
        corrections.add(verdict.correction());
        return new Match.Found(level, found.code(), found.codeDate(), found.name(), List.copyOf(corrections));
    }

    private static Match nothing() {
        return new Match.Refused(
                "no-territory", "code", "", "Ni code ni nom de territoire : complétez la ligne.", List.of());
    }

    private static @Nullable String filled(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : cell;
    }
}
