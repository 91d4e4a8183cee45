package fr.diair.atlas.infographic.studio;

import fr.diair.atlas.infographic.composition.Picture;
import fr.diair.atlas.infographic.drawing.InfographicPainter.Box;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What whoever composes a picture should know before it leaves the house, in sentences. */
final class Warnings {
    /** Of what is cut or stands outside, by its role; with its article. */
    private static final Map<String, String> NAMES = Map.of(
            "title", "Le titre",
            "subtitle", "Le sous-titre",
            "note", "La note",
            "source", "La source",
            "legend-title", "Le titre de la légende",
            "class", "La légende",
            "key-label", "Un chiffre clé");

    private Warnings() {}

    static List<String> of(Picture picture, List<Box> boxes) {
        Scene scene = picture.scene();
        Set<String> all = new LinkedHashSet<>();
        Rectangle2D page = new Rectangle2D.Double(
                0, 0, scene.format().width(), scene.format().height());
        for (Box box : boxes) {
            String name = NAMES.get(box.role());
            if (name != null && box.text().endsWith("…")) {
                all.add(name + " est trop long pour ce format : il est coupé.".replace("il est", pronoun(name)));
            }
            if (name != null && !page.contains(box.bounds())) {
                all.add(name + " sort de la page.");
            }
        }
        all.addAll(figures(scene));
        return List.copyOf(all);
    }

    private static String pronoun(String name) {
        return name.startsWith("La ") ? "elle est" : "il est";
    }

    private static List<String> figures(Scene scene) {
        List<String> all = new ArrayList<>();
        int shown =
                scene.legend().classes().stream().mapToInt(Scene.Entry::count).sum();
        if (shown == 0) {
            all.add("Aucun territoire n'a de valeur à cette date : la carte est vide.");
        }
        if (scene.provenance().demo()) {
            all.add("Une partie des données est fictive (démonstration) : l'image le dit.");
        }
        if (scene.provenance().approximate()) {
            all.add("Les contours sont approchés : l'image le dit.");
        }
        return all;
    }
}
