package fr.diair.atlas.infographic.file;

import java.awt.image.BufferedImage;
import java.util.List;

/** A picture seen from afar, as text: so many squares across, each the mean lightness of its dots from 0 to 9. */
final class Mosaic {
    private Mosaic() {}

    static String of(BufferedImage image, int across) {
        int side = image.getWidth() / across;
        StringBuilder text = new StringBuilder();
        for (int y = 0; y + side <= image.getHeight(); y += side) {
            for (int x = 0; x + side <= image.getWidth(); x += side) {
                text.append((char) ('0' + (int) Math.round(lightness(image, x, y, side) * 9)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static double lightness(BufferedImage image, int left, int top, int side) {
        long sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int rgb = image.getRGB(x, y);
                sum += (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
            }
        }
        return sum / (765.0 * side * side);
    }

    /** The share of squares that are more than one step apart; 1 when the sizes differ. */
    static double difference(String one, String other) {
        List<String> rows = one.lines().toList();
        List<String> others = other.lines().toList();
        if (rows.size() != others.size()
                || rows.get(0).length() != others.get(0).length()) {
            return 1;
        }
        int apart = 0;
        int all = 0;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                all++;
                apart += Math.abs(rows.get(row).charAt(column) - others.get(row).charAt(column)) > 1 ? 1 : 0;
            }
        }
        return (double) apart / all;
    }
}
