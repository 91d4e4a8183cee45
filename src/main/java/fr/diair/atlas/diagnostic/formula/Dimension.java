package fr.diair.atlas.diagnostic.formula;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a quantity is counted in: units with their powers, as {@code €} and {@code habitant⁻¹} for {@code €/habitant}. A
 * percentage is a quantity of its own that can be added to percentages only, and that leaves the unit of what it multiplies as it
 * is. Each word is a unit: habitants and communes do not add up.
 */
public final class Dimension {
    /** A plain number or a ratio. */
    public static final Dimension PURE = new Dimension(Map.of(), false);

    public static final Dimension PERCENT = new Dimension(Map.of(), true);

    private static final Pattern POWER = Pattern.compile("^(.*?)(?:²|\\^2)$|^(.*?)(?:³|\\^3)$");
    private static final Map<String, String> SHORT = Map.of("hab", "habitant", "hab.", "habitant");

    private final Map<String, Integer> powers;
    private final boolean percent;

    private Dimension(Map<String, Integer> powers, boolean percent) {
        this.powers = powers;
        this.percent = percent;
    }

    /** Of a unit as it is written after values: {@code hab./km²}, {@code € par habitant}, {@code places pour 1 000 habitants}. */
    public static Dimension of(String unit) {
        String text = unit.strip().toLowerCase(Locale.FRENCH);
        if (text.startsWith("%")) {
            return PERCENT;
        }
        String[] sides = text.replaceAll("\\s+pour\\s+[0-9\\s\u00a0\u202f.]+", "/")
                .replaceAll("\\s+(?:par|pour)\\s+", "/")
                .split("/", -1);
        Map<String, Integer> powers = new TreeMap<>();
        for (int i = 0; i < sides.length; i++) {
            int sign = i == 0 ? 1 : -1;
            for (String factor : sides[i].split("[×·]")) {
                add(powers, factor.strip(), sign);
            }
        }
        powers.values().removeIf(power -> power == 0);
        return new Dimension(powers, false);
    }

    private static void add(Map<String, Integer> powers, String factor, int sign) {
        Matcher power = POWER.matcher(factor);
        boolean raised = power.matches();
        String base = raised ? (power.group(1) != null ? power.group(1) : power.group(2)) : factor;
        int times = raised ? (power.group(1) != null ? 2 : 3) : 1;
        String name = singular(base.strip());
        if (!name.isEmpty() && !name.equals("1")) {
            powers.merge(name, sign * times, Integer::sum);
        }
    }

    private static String singular(String words) {
        return Arrays.stream(words.split("\\s+"))
                .map(word -> SHORT.getOrDefault(word, word.length() > 3 ? word.replaceAll("(?<!s)s$", "") : word))
                .collect(Collectors.joining(" "));
    }

    boolean isPercent() {
        return percent;
    }

    /** Whether it is a plain number or a percentage, which any words may say. */
    public boolean isPure() {
        return powers.isEmpty();
    }

    /** Whether quantities of both can be added. */
    public boolean sameAs(Dimension other) {
        return powers.equals(other.powers) && percent == other.percent;
    }

    Dimension times(Dimension other, int sign) {
        Map<String, Integer> product = new TreeMap<>(powers);
        other.powers.forEach((unit, power) -> product.merge(unit, sign * power, Integer::sum));
        product.values().removeIf(power -> power == 0);
        boolean ratioOfPercents = sign < 0 && percent && other.percent;
        return new Dimension(
                product,
                product.isEmpty()
                        && (percent || other.percent)
                        && !ratioOfPercents
                        && powers.isEmpty()
                        && other.powers.isEmpty());
    }

    Dimension power(int exponent) {
        Map<String, Integer> raised = new TreeMap<>();
        powers.forEach((unit, power) -> raised.put(unit, power * exponent));
        raised.values().removeIf(power -> power == 0);
        return new Dimension(raised, percent && exponent == 1);
    }

    /** @return null when a power is odd */
    @org.jspecify.annotations.Nullable
    Dimension root() {
        Map<String, Integer> halved = new TreeMap<>();
        for (Map.Entry<String, Integer> one : powers.entrySet()) {
            if (one.getValue() % 2 != 0) {
                return null;
            }
            halved.put(one.getKey(), one.getValue() / 2);
        }
        return new Dimension(halved, false);
    }

    /** Whether both speak of a same unit, at whatever power. */
    public boolean sharesUnit(Dimension other) {
        return powers.keySet().stream().anyMatch(other.powers::containsKey);
    }

    /** As it is written after values: plurals above, singulars below. */
    public String text() {
        if (percent) {
            return "%";
        }
        Map<Boolean, String> sides = new LinkedHashMap<>();
        for (boolean above : new boolean[] {true, false}) {
            sides.put(
                    above,
                    powers.entrySet().stream()
                            .filter(one -> one.getValue() > 0 == above)
                            .map(one -> raised(above ? plural(one.getKey()) : one.getKey(), Math.abs(one.getValue())))
                            .collect(Collectors.joining(" × ")));
        }
        String above = sides.getOrDefault(true, "");
        String below = sides.getOrDefault(false, "");
        if (below.isEmpty()) {
            return above.isEmpty() ? "sans unité" : above;
        }
        return above.isEmpty() ? "par " + below : above + "/" + below.replace(" × ", "/");
    }

    private static String plural(String unit) {
        boolean word = unit.length() > 3 && unit.chars().allMatch(Character::isLetter) && !unit.endsWith("s");
        return word ? unit + "s" : unit;
    }

    private static String raised(String unit, int power) {
        return switch (power) {
            case 1 -> unit;
            case 2 -> unit + "²";
            case 3 -> unit + "³";
            default -> unit + "^" + power;
        };
    }

    @Override
    public String toString() {
        return text();
    }
}
