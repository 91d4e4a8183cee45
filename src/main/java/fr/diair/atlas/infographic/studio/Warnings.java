package fr.diair.atlas.infographic.studio;

import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.Picture;
import fr.diair.atlas.infographic.drawing.InfographicPainter;
import fr.diair.atlas.infographic.drawing.InfographicPainter.Box;
import fr.diair.atlas.infographic.drawing.InfographicPainter.Overlap;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Scene;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What whoever composes a picture should know before it leaves the house, in sentences. */
final class Warnings {
    /** What may be cut where it finds no room, by the role of its text. */
    private static final Map<String, String> CUT = Map.of(
            "title", "Le titre est trop long pour ce format : il est coupé.",
            "subtitle", "Le sous-titre est trop long pour ce format : il est coupé.",
            "note", "La note est trop longue pour ce format : elle est coupée.",
            "source", "Les sources sont trop longues pour ce format : elles sont coupées.",
            "block", "Un texte est trop long pour son bloc : il est coupé.");

    private Warnings() {}

    static List<String> of(Picture picture, InfographicPainter page) {
        Set<String> all = new LinkedHashSet<>();
        for (Overlap overlap : page.overlaps()) {
            all.add("%s recouvre %s : déplacez-le, ou placez-le automatiquement."
                    .formatted(
                            capital(overlap.over().role().label()),
                            overlap.covered().role().label()));
        }
        for (Block block : page.unplaced()) {
            all.add("%s ne trouve plus de place sur cette page : placez-le à la main, ou changez de format."
                    .formatted(name(block)));
        }
        for (Box box : page.boxes()) {
            String cut = CUT.get(box.role());
            if (cut != null && box.text().endsWith("…")) {
                all.add(cut);
            }
        }
        logo(picture, all);
        figures(picture.scene(), all);
        return List.copyOf(all);
    }

    private static void logo(Picture picture, Set<String> all) {
        Composition composition = picture.composition();
        boolean wanted =
                composition.blocks().stream().anyMatch(block -> block.kind().equals("logo"));
        if (wanted && picture.scene().page().brand().logo() == null) {
            all.add("Le modèle choisi n'a pas de logo : le bloc « logo » n'est pas dessiné.");
        }
    }

    private static String name(Block block) {
        if (block instanceof Block.Figure figure) {
            return "Le chiffre « %s »".formatted(figure.label());
        }
        return block instanceof Block.Chart chart ? "Le graphique « %s »".formatted(chart.title()) : "Un bloc";
    }

    private static void figures(Scene scene, Set<String> all) {
        if (!shows(scene)) {
            all.add("Aucun territoire n'a de valeur à cette date : la carte est vide.");
        }
        if (scene.provenance().demo()) {
            all.add("Une partie des données est fictive (démonstration) : l'image le dit.");
        }
        if (scene.provenance().approximate()) {
            all.add("Les contours sont approchés : l'image le dit.");
        }
    }

    /** Whether any territory has a class of its own, a disc, a dot or a cell. */
    private static boolean shows(Scene scene) {
        return scene.panels().stream()
                .anyMatch(panel -> !panel.symbols().isEmpty()
                        || !panel.dots().isEmpty()
                        || !panel.hexagons().isEmpty()
                        || panel.figures().rest() >= 0
                        || panel.figures().classes().values().stream().anyMatch(index -> index >= 0));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
