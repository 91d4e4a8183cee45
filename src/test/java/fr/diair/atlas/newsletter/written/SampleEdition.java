package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.newsletter.edition.Edition;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** A letter that uses everything there is: long words, signs that HTML reserves, a map, lists, sources. */
final class SampleEdition {
    static final String BASE = "https://atlas.exemple.fr";

    private SampleEdition() {}

    static Edition of() {
        return withItems(3);
    }

    static Edition withItems(int items) {
        Edition.Line lead = new Edition.Line(
                "16\u00a0élus de 16\u00a0communes ont rejoint le réseau en décembre 2019.",
                BASE + "/#theme=engagement-state&date=2019-12-31",
                1);
        List<Edition.Line> lines = IntStream.rangeClosed(1, items)
                .mapToObj(i -> new Edition.Line(
                        "Commune n°\u00a0%d (Finistère)\u00a0: maire et 2\u00a0adjoints ou adjointes au maire"
                                .formatted(i),
                        BASE + "/#open=commune/%05d".formatted(i),
                        0))
                .toList();
        return new Edition(
                "La lettre du réseau – décembre 2019",
                "décembre 2019",
                "Ce qui a changé dans le réseau en décembre 2019",
                List.of("Bonjour à toutes et à tous,", "Voici l’essentiel de « nos » actions <en cours> & à venir."),
                List.of(
                        new Edition.Section(
                                "Le chiffre du réseau",
                                List.of(),
                                new Edition.Big("1\u202f254", "communes engagées", BASE + "/#theme=engagement-state"),
                                new Edition.Line("1\u202f254\u00a0communes engagées, soit +12.", BASE + "/#a", 1),
                                List.of(),
                                null,
                                null),
                        new Edition.Section(
                                "Ils rejoignent le réseau",
                                List.of("Bienvenue à eux."),
                                null,
                                lead,
                                lines,
                                new Edition.Line("… et 13 autres, à voir sur la carte", BASE + "/#b", 0),
                                null),
                        new Edition.Section(
                                "La carte",
                                List.of(),
                                null,
                                new Edition.Line("Élus engagés, au 31 décembre 2019.", BASE + "/#c", 2),
                                List.of(),
                                null,
                                new Edition.Image(
                                        "carte-1.png", picture(), 120, 68, "Carte de France : élus engagés"))),
                List.of(
                        new Edition.Source(
                                "Registre des élus engagés, relevé du 03/01/2020.", BASE + "/#theme=engagement-state"),
                        new Edition.Source("Carte d’Atlas : INSEE, situation au 31/12/2019.", BASE + "/#c")),
                BASE + "/",
                true);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(120, 68, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(0x14625f));
        g.fillRect(20, 10, 80, 48);
        g.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
