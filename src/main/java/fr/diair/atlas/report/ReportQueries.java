package fr.diair.atlas.report;

import fr.diair.atlas.contract.Status;
import fr.diair.atlas.db.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads what the report counts and no screen does. */
public final class ReportQueries {
    private static final String MONEY = Sql.file(ReportQueries.class, "money.sql");
    private static final String CONTRADICTIONS = Sql.file(ReportQueries.class, "contradictions.sql");
    private static final String PLACES = Sql.file(ReportQueries.class, "contract-places.sql");
    private static final String STEPS = Sql.file(ReportQueries.class, "contract-steps.sql");
    private static final String MEMBERS = Sql.file(ReportQueries.class, "members.sql");
    private static final String MANDATES = Sql.file(ReportQueries.class, "mandates.sql");
    private static final String REGIONS = Sql.file(ReportQueries.class, "network-regions.sql");
    private static final String MOVES = Sql.file(ReportQueries.class, "network-moves.sql");

    private final Jdbi jdbi;

    public ReportQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Money that counts. @param kind of the funder: {@code state}, {@code local}, {@code europe} or {@code other} */
    record Amount(String contract, int year, String stage, String funder, String kind, long cents) {}

    List<Amount> money(LocalDate day) {
        return list(
                MONEY,
                day,
                (rs, ctx) -> new Amount(
                        rs.getString("contract"),
                        rs.getInt("year"),
                        rs.getString("stage"),
                        rs.getString("funder"),
                        rs.getString("kind"),
                        rs.getLong("cents")));
    }

    List<ContractPart.Contradiction> contradictions(LocalDate day) {
        return list(
                CONTRADICTIONS,
                day,
                (rs, ctx) -> new ContractPart.Contradiction(
                        rs.getString("contract"),
                        rs.getInt("year"),
                        rs.getString("stage"),
                        rs.getString("funder"),
                        rs.getLong("difference"),
                        rs.getObject("counted_cents", Long.class),
                        rs.getString("counted_source"),
                        rs.getString("sources"),
                        rs.getBoolean("settled")));
    }

    /** The regions of each contract, between commas. */
    Map<String, String> contractRegions() {
        Map<String, String> regions = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery(PLACES)
                .map((rs, ctx) -> Map.entry(rs.getString("contract"), rs.getString("regions")))
                .forEach(entry -> regions.put(entry.getKey(), entry.getValue())));
        return regions;
    }

    /** The steps of each contract by a day, the earliest first. */
    Map<String, List<ContractPart.Step>> steps(LocalDate day) {
        Map<String, List<ContractPart.Step>> steps = new HashMap<>();
        list(STEPS, day, (rs, ctx) -> Map.entry(rs.getString("contract"), step(rs)))
                .forEach(entry -> steps.computeIfAbsent(entry.getKey(), key -> new ArrayList<>())
                        .add(entry.getValue()));
        return steps;
    }

    private static ContractPart.Step step(ResultSet rs) throws SQLException {
        String status = rs.getString("status");
        return new ContractPart.Step(
                status, Status.of(status).label(), rs.getObject("on_date", LocalDate.class), rs.getString("source"));
    }

    /** From the last day of the year before the last one, month by month, to the day. */
    List<NetworkPart.Month> months(LocalDate day) {
        return list(
                MEMBERS,
                day,
                (rs, ctx) -> new NetworkPart.Month(
                        rs.getObject("on_day", LocalDate.class), rs.getInt("officials"), rs.getInt("communes")));
    }

    List<NetworkPart.Mandate> mandates(LocalDate day) {
        return list(
                MANDATES,
                day,
                (rs, ctx) -> new NetworkPart.Mandate(
                        rs.getString("mandate"),
                        mandate(rs.getString("mandate")),
                        rs.getInt("officials"),
                        rs.getInt("to_confirm")));
    }

    private static String mandate(String id) {
        return switch (id) {
            case "maire" -> "Maires";
            case "adjoint" -> "Adjointes et adjoints au maire";
            case "conseiller" -> "Conseillères et conseillers municipaux";
            case "president-epci" -> "Présidentes et présidents d’EPCI";
            case "maire-arrondissement" -> "Maires d’arrondissement";
            default -> "Autres mandats";
        };
    }

    List<NetworkPart.Region> networkRegions(LocalDate day, LocalDate before) {
        return jdbi.withHandle(handle -> handle.createQuery(REGIONS)
                .bind("day", day)
                .bind("before", before)
                .map((rs, ctx) -> new NetworkPart.Region(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getInt("officials"),
                        rs.getInt("officials_before"),
                        rs.getInt("communes"),
                        rs.getInt("to_confirm")))
                .list());
    }

    NetworkPart.Moves moves(LocalDate day, LocalDate since) {
        return jdbi.withHandle(handle -> handle.createQuery(MOVES)
                .bind("day", day)
                .bind("since", since)
                .map((rs, ctx) -> new NetworkPart.Moves(
                        rs.getInt("joined"),
                        rs.getInt("ended"),
                        rs.getInt("undated"),
                        day(rs, "last_election"),
                        day(rs, "next_election")))
                .one());
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private <T> List<T> list(String sql, LocalDate day, RowMapper<T> mapper) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind("day", day).map(mapper).list());
    }
}
