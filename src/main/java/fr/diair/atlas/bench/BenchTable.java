package fr.diair.atlas.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures seen, a line each, printed as a Markdown table that fits the README. */
public final class BenchTable {
    private record Line(String what, String seen, String aim) {}

    private final List<Line> lines = new ArrayList<>();
    private final PrintStream screen;

    /** @param screen told each figure as it comes */
    public BenchTable(PrintStream screen) {
        this.screen = screen;
    }

    /** @param aim what the project wants to reach; empty for a figure of comparison */
    public void add(String what, String seen, String aim) {
        lines.add(new Line(what, seen, aim));
        screen.printf("  %s : %s%n", what, seen);
        screen.flush();
    }

    /** Requests per second, median, 99th percentile and average weight. */
    public void add(String what, HttpLoad.Seen seen, String aim) {
        String failures = seen.failures() == 0 ? "" : ", %d échecs".formatted(seen.failures());
        add(
                what,
                String.format(
                        Locale.ROOT,
                        "%,.0f/s, p50 %.2f ms, p99 %.2f ms, %.1f Ko%s",
                        seen.perSecond(),
                        seen.percentileMs(0.5),
                        seen.percentileMs(0.99),
                        seen.averageKilobytes(),
                        failures),
                aim);
    }

    public void print() {
        screen.println();
        screen.println("| mesure | vu | but |");
        screen.println("|---|---|---|");
        lines.forEach(line -> screen.printf("| %s | %s | %s |%n", line.what(), line.seen(), line.aim()));
        screen.flush();
    }
}
