package fr.diair.atlas.diagnostic.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a formula may do, and nothing else. A result that is no finite number has nothing to say: NaN. */
enum Operation {
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    OVER("/"),
    POWER("^"),
    NEGATE(""),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    EQUAL("="),
    UNEQUAL("<>"),
    MIN("min"),
    MAX("max"),
    ABS("abs"),
    ROUND("round"),
    SQRT("sqrt"),
    LN("ln"),
    LOG10("log10"),
    IF("if");

    private static final int MOST_PLACES = 10;

    private final String sign;

    Operation(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    static Optional<Operation> of(String sign) {
        String lower = sign.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> !one.sign.isEmpty() && one.sign.equals(lower))
                .findFirst();
    }

    /** Whether it says yes (1) or no (0). */
    boolean compares() {
        return compareTo(LESS) >= 0 && compareTo(UNEQUAL) <= 0;
    }

    double of(double[] x) {
        double value =
                switch (this) {
                    case PLUS -> x[0] + x[1];
                    case MINUS -> x[0] - x[1];
                    case TIMES -> x[0] * x[1];
                    case OVER -> x[1] == 0 ? Double.NaN : x[0] / x[1];
                    case POWER -> Math.pow(x[0], x[1]);
                    case NEGATE -> -x[0];
                    case LESS -> truth(x, x[0] < x[1]);
                    case AT_MOST -> truth(x, x[0] <= x[1]);
                    case MORE -> truth(x, x[0] > x[1]);
                    case AT_LEAST -> truth(x, x[0] >= x[1]);
                    case EQUAL -> truth(x, x[0] == x[1]);
                    case UNEQUAL -> truth(x, x[0] != x[1]);
                    case MIN -> Arrays.stream(x).reduce(Double.POSITIVE_INFINITY, Math::min);
                    case MAX -> Arrays.stream(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
                    case ABS -> Math.abs(x[0]);
                    case ROUND -> round(x);
                    case SQRT -> Math.sqrt(x[0]);
                    case LN -> Math.log(x[0]);
                    case LOG10 -> Math.log10(x[0]);
                    case IF -> Double.isNaN(x[0]) ? Double.NaN : x[0] != 0 ? x[1] : x[2];
                };
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private static double truth(double[] x, boolean holds) {
        return Double.isNaN(x[0]) || Double.isNaN(x[1]) ? Double.NaN : holds ? 1 : 0;
    }

    /** Halves go away from 0. */
    private static double round(double[] x) {
        int places = x.length > 1 ? (int) Math.max(0, Math.min(MOST_PLACES, x[1])) : 0;
        return Double.isFinite(x[0])
                ? BigDecimal.valueOf(x[0])
                        .setScale(places, RoundingMode.HALF_UP)
                        .doubleValue()
                : Double.NaN;
    }
}
