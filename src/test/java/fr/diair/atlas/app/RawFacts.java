package fr.diair.atlas.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the files of {@code data/} say of a day, reckoned from their rows alone: no database, no code of Atlas. Codes are led to
 * the vintage of 2019 by the movements that lie between.
 */
final class RawFacts {
    private static final LocalDate SHOWN = LocalDate.of(2019, 1, 1);
    private static final LocalDate ELECTION = LocalDate.of(2020, 3, 15);
    private static final List<String> STEPS =
            List.of("talks", "preparation", "letter", "deliberation", "signed", "renewed", "ended");

    final LocalDate day;
    private final Map<String, NamedCsvRecord> communes = new HashMap<>();
    private final Map<String, String> epciDepartement = new HashMap<>();
    private final Map<String, List<NamedCsvRecord>> moves = new HashMap<>();

    RawFacts(LocalDate day) {
        this.day = day;
        Map<String, Integer> largest = new HashMap<>();
        for (NamedCsvRecord row : rows("cog/communes.csv")) {
            communes.put(row.getField("code"), row);
            int population = row.getField("population").isEmpty() ? 0 : Integer.parseInt(row.getField("population"));
            if (!row.getField("epci").isEmpty() && population > largest.getOrDefault(row.getField("epci"), -1)) {
                largest.put(row.getField("epci"), population);
                epciDepartement.put(row.getField("epci"), row.getField("departement"));
            }
        }
        for (NamedCsvRecord row : rows("cog/movements.csv")) {
            if (row.getField("level").equals("commune")) {
                moves.computeIfAbsent(row.getField("from_code"), code -> new ArrayList<>())
                        .add(row);
            }
        }
    }

    static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(Path.of("data").resolve(file))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(NamedCsvRecord row, String field) {
        return row.getField(field).isEmpty() ? null : LocalDate.parse(row.getField(field));
    }

    private boolean begun(LocalDate date) {
        return date != null && !date.isAfter(day);
    }

    /** A code in the vintage on show, and whether mergers or splits lie between. */
    record Shown(String code, boolean former) {}

    Shown shown(String code, LocalDate codeDate) {
        LocalDate at = codeDate;
        boolean former = false;
        String now = code;
        while (true) {
            LocalDate after = at;
            List<NamedCsvRecord> next = moves.getOrDefault(now, List.of()).stream()
                    .filter(row -> day(row, "date").isAfter(after)
                            && !day(row, "date").isAfter(SHOWN)
                            && !row.getField("to_code").isEmpty())
                    .sorted((a, b) -> a.getField("date").compareTo(b.getField("date")))
                    .toList();
            if (next.isEmpty()) {
                return new Shown(now, former);
            }
            NamedCsvRecord row = next.get(0);
            former |=
                    row.getField("kind").equals("merge") || row.getField("kind").equals("split");
            at = day(row, "date");
            now = row.getField("to_code");
        }
    }

    String departement(String level, String shown) {
        return level.equals("epci")
                ? epciDepartement.get(shown)
                : communes.get(shown).getField("departement");
    }

    /** Engagements in force. */
    List<NamedCsvRecord> engagements() {
        return rows("demo/engagements.csv").stream()
                .filter(row -> day(row, "from") == null || begun(day(row, "from")))
                .filter(row -> day(row, "to") == null || !begun(day(row, "to")))
                .toList();
    }

    /** Events that took place. */
    List<NamedCsvRecord> events() {
        return rows("demo/events.csv").stream()
                .filter(row -> begun(day(row, "date")))
                .toList();
    }

    Set<String> eventKeys() {
        Set<String> keys = new HashSet<>();
        events().forEach(row -> keys.add(row.getField("key")));
        return keys;
    }

    private boolean withinTheYear(LocalDate date) {
        return begun(date) && date.isAfter(day.minusMonths(12));
    }

    /** Communes that took part or hosted within twelve months, or had an action under way within them. */
    Set<String> active() {
        Set<String> active = new HashSet<>();
        Set<String> recent = new HashSet<>();
        for (NamedCsvRecord row : rows("demo/events.csv")) {
            if (withinTheYear(day(row, "date"))) {
                recent.add(row.getField("key"));
                if (row.getField("place_level").equals("commune")) {
                    active.add(shown(row.getField("place_code"), day(row, "code_date"))
                            .code());
                }
            }
        }
        for (NamedCsvRecord row : rows("demo/event-participants.csv")) {
            if (recent.contains(row.getField("event"))) {
                active.add(shown(row.getField("commune_code"), day(row, "code_date"))
                        .code());
            }
        }
        for (NamedCsvRecord row : rows("demo/actions.csv")) {
            LocalDate ended = day(row, "ended_on");
            boolean over = ended != null && !ended.isAfter(day.minusMonths(12));
            if (row.getField("place_level").equals("commune") && begun(day(row, "started_on")) && !over) {
                active.add(
                        shown(row.getField("place_code"), day(row, "code_date")).code());
            }
        }
        return active;
    }

    /** Whether an engagement that began before the elections of March 2020 waits for its confirmation. */
    private boolean toConfirm(NamedCsvRecord row) {
        LocalDate from = day(row, "from");
        return begun(ELECTION) && day(row, "to") == null && (from == null || from.isBefore(ELECTION));
    }

    /** {@code active}, {@code declared}, {@code to-confirm} or {@code former} for each commune with an engagement. */
    Map<String, String> engagementStates() {
        Set<String> active = active();
        Map<String, String> states = new TreeMap<>();
        for (NamedCsvRecord row : engagements()) {
            Shown shown = shown(row.getField("commune_code"), day(row, "code_date"));
            String state = shown.former()
                    ? "former"
                    : toConfirm(row) ? "to-confirm" : active.contains(shown.code()) ? "active" : "declared";
            states.merge(shown.code(), state, RawFacts::stronger);
        }
        return states;
    }

    private static String stronger(String a, String b) {
        List<String> order = List.of("former", "to-confirm", "declared", "active");
        return order.indexOf(a) > order.indexOf(b) ? a : b;
    }

    /** The day from which a step of a contract counts. */
    private LocalDate countsFrom(NamedCsvRecord step, List<NamedCsvRecord> steps) {
        LocalDate date = day(step, "date");
        if (date != null) {
            return date;
        }
        String contract = step.getField("contract");
        LocalDate from = rows("contracts/contracts.csv").stream()
                .filter(row -> row.getField("contract").equals(contract))
                .map(row -> LocalDate.of(Integer.parseInt(row.getField("year")), 1, 1))
                .findFirst()
                .orElseThrow();
        for (NamedCsvRecord other : steps) {
            LocalDate earlier = day(other, "date");
            if (other.getField("contract").equals(contract)
                    && STEPS.indexOf(other.getField("status")) < STEPS.indexOf(step.getField("status"))
                    && earlier != null
                    && earlier.isAfter(from)) {
                from = earlier;
            }
        }
        return from;
    }

    /** Steps reached. */
    List<NamedCsvRecord> steps() {
        List<NamedCsvRecord> all = rows("contracts/statuses.csv");
        return all.stream().filter(step -> !countsFrom(step, all).isAfter(day)).toList();
    }

    /** The step at which each contract stands; those not begun are absent. */
    Map<String, String> standing() {
        List<NamedCsvRecord> all = rows("contracts/statuses.csv");
        Map<String, NamedCsvRecord> last = new TreeMap<>();
        for (NamedCsvRecord step : steps()) {
            last.merge(step.getField("contract"), step, (a, b) -> {
                int later = countsFrom(b, all).compareTo(countsFrom(a, all));
                int higher = STEPS.indexOf(b.getField("status")) - STEPS.indexOf(a.getField("status"));
                return later > 0 || later == 0 && higher > 0 ? b : a;
            });
        }
        Map<String, String> standing = new TreeMap<>();
        last.forEach((contract, step) -> standing.put(contract, step.getField("status")));
        return standing;
    }

    /** The step of each territory of a level that signs. */
    Map<String, String> signing(String level) {
        Map<String, String> standing = standing();
        Map<String, String> signing = new TreeMap<>();
        for (NamedCsvRecord row : rows("contracts/signatories.csv")) {
            String status = standing.get(row.getField("contract"));
            if (row.getField("level").equals(level) && status != null) {
                signing.put(row.getField("code"), status);
            }
        }
        return signing;
    }

    /** Money planned up to the year of the day, of contracts that bind; null where none is known. */
    Map<String, Long> plannedCents() {
        Map<String, Long> planned = new TreeMap<>();
        standing().forEach((contract, status) -> {
            if (STEPS.indexOf(status) >= STEPS.indexOf("signed")) {
                planned.put(contract, null);
            }
        });
        for (NamedCsvRecord row : fundings()) {
            String contract = row.getField("contract");
            if (row.getField("stage").equals("planned") && planned.containsKey(contract)) {
                Long before = planned.get(contract);
                planned.put(contract, (before == null ? 0 : before) + Long.parseLong(row.getField("amount_cents")));
            }
        }
        return planned;
    }

    List<NamedCsvRecord> fundings() {
        return rows("demo/fundings.csv").stream()
                .filter(row -> Integer.parseInt(row.getField("year")) <= day.getYear())
                .toList();
    }

    boolean launched(NamedCsvRecord action) {
        return begun(day(action, "started_on")) && !status(action).equals("abandoned");
    }

    /** Whether an action was known: its contract had begun, or it should have. */
    boolean known(NamedCsvRecord action) {
        return standing().containsKey(action.getField("contract"))
                || begun(day(action, "planned_start"))
                || begun(day(action, "started_on"));
    }

    String status(NamedCsvRecord action) {
        LocalDate end = day(action, "planned_end");
        LocalDate start = day(action, "planned_start");
        if (begun(day(action, "ended_on"))) {
            return action.getField("status").equals("abandoned") ? "abandoned" : "done";
        }
        if (rows("demo/action-statuses.csv").stream()
                .anyMatch(row -> row.getField("action").equals(action.getField("key"))
                        && row.getField("status").equals("blocked")
                        && begun(day(row, "date")))) {
            return "blocked";
        }
        if (begun(day(action, "started_on"))) {
            return end != null && end.isBefore(day) ? "late" : "started";
        }
        return start != null && start.isBefore(day) ? "late" : "planned";
    }

    static List<NamedCsvRecord> actions() {
        return rows("demo/actions.csv");
    }
}
