package fr.diair.atlas.boundary;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.fault.DataException;
import fr.diair.atlas.territory.FiliationQueries;
import fr.diair.atlas.territory.InseeCode;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Movements;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The communes on show, what they belong to, and how codes of other days lead to them. */
final class BoundaryTerritories {
    private static final String COMMUNES = Sql.file(BoundaryTerritories.class, "boundary-communes.sql");

    private final SortedMap<String, Commune> communes;
    private final Movements movements;

    private BoundaryTerritories(SortedMap<String, Commune> communes, Movements movements) {
        this.communes = communes;
        this.movements = movements;
    }

    /** The codes of the territories that hold a commune; null for an island without EPCI. */
    private record Commune(
            String name,
            @Nullable String epci,
            @Nullable String departement,
            @Nullable String region) {}

    /** @throws DataException when no territory is loaded yet */
    static BoundaryTerritories read(Handle handle) {
        SortedMap<String, Commune> communes = new TreeMap<>();
        handle.createQuery(COMMUNES)
                .map((rs, ctx) -> Map.entry(
                        rs.getString("code"),
                        new Commune(
                                rs.getString("name"),
                                rs.getString("epci_code"),
                                rs.getString("departement_code"),
                                rs.getString("region_code"))))
                .forEach(entry -> communes.put(entry.getKey(), entry.getValue()));
        if (communes.isEmpty()) {
            throw new DataException(
                    "no-territories", "Aucune commune n'est chargée : chargez d'abord data/ (atlas import data).");
        }
        return new BoundaryTerritories(communes, FiliationQueries.movements(handle, Level.COMMUNE));
    }

    /** The codes of the communes on show, without the overseas collectivities, which have no boundaries. */
    Set<String> codes() {
        return communes.keySet();
    }

    String name(String code) {
        Commune commune = communes.get(code);
        return commune == null ? code : commune.name();
    }

    /** The code of the territory of a level that holds a commune; null when none does. */
    @Nullable
    String holder(Level level, String code) {
        Commune commune = communes.get(code);
        if (commune == null) {
            return null;
        }
        return switch (level) {
            case COMMUNE -> code;
            case EPCI -> commune.epci();
            case DEPARTEMENT -> commune.departement();
            case REGION -> commune.region();
        };
    }

    /** Whether a code of communes was in force on the first day of a vintage. */
    boolean inForce(String code, Vintage vintage) {
        LocalDate day = vintage.day();
        return movements.names(code) ? !movements.at(code, day, day).isEmpty() : communes.containsKey(code);
    }

    /** The codes on show that stand for one of a vintage. */
    Set<String> shown(String code, Vintage vintage) {
        return movements.at(code, vintage.day(), Vintage.SHOWN.day());
    }

    /** How many of some codes were in force in a vintage. */
    long matches(Set<String> codes, Vintage vintage) {
        return codes.stream()
                .filter(InseeCode::isWellFormed)
                .filter(code -> inForce(code, vintage))
                .count();
    }

    /** The codes, names and memberships as one text, to tell whether they changed. */
    String fingerprint() {
        return communes.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
