package fr.diair.atlas.layer;

import java.util.ArrayList;
import java.util.List;

/**
 * Codes of communes, sorted, with each run of consecutive numbers written as its first and last:
 * {@code 01004-01017}. The codes of all communes take a tenth of their weight so.
 */
final class CodeRuns {
    private CodeRuns() {}

    /** @param codes sorted, of five characters, the last three digits */
    static List<String> of(List<String> codes) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= codes.size(); i++) {
            if (i == codes.size() || !follows(codes.get(i - 1), codes.get(i))) {
                runs.add(first == i - 1 ? codes.get(first) : codes.get(first) + "-" + codes.get(i - 1));
                first = i;
            }
        }
        return runs;
    }

    private static boolean follows(String code, String next) {
        return code.regionMatches(0, next, 0, 2)
                && Integer.parseInt(next.substring(2)) == Integer.parseInt(code.substring(2)) + 1;
    }
}
