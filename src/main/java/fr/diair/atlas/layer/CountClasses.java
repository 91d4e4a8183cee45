package fr.diair.atlas.layer;

import fr.diair.atlas.text.French;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whole numbers of things in classes, for what is counted over the land and not by territory. */
public final class CountClasses {
    private final double[] edges;
    private final List<Class> classes;

    /** @param label the counts met, as in {@code 4 – 9} @param members how many of the numbers are in it */
    public record Class(String label, int members) {}

    /** @param counts zeros are in no class */
    public CountClasses(int[] counts, Classification classification) {
        double[] values = Arrays.stream(counts)
                .filter(count -> count > 0)
                .sorted()
                .asDoubleStream()
                .toArray();
        edges = classification.edges(values);
        List<Class> found = new ArrayList<>();
        for (int i = 0; i + 1 < edges.length; i++) {
            int index = i;
            double[] members = Arrays.stream(values)
                    .filter(value -> indexOf((int) value) == index)
                    .toArray();
            found.add(new Class(label(members, i), members.length));
        }
        classes = List.copyOf(found);
    }

    private String label(double[] members, int index) {
        double low = members.length == 0 ? edges[index] : members[0];
        double high = members.length == 0 ? edges[index + 1] : members[members.length - 1];
        return low == high ? French.number(low, 0) : French.number(low, 0) + " – " + French.number(high, 0);
    }

    public List<Class> classes() {
        return classes;
    }

    /** The class that holds a count above zero: lower edges are held, and the last class holds its upper edge too. */
    public int indexOf(int count) {
        int place = Arrays.binarySearch(edges, count);
        int index = place >= 0 ? place : -place - 2;
        return Math.max(0, Math.min(edges.length - 2, index));
    }
}
