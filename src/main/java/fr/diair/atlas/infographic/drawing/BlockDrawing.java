package fr.diair.atlas.infographic.drawing;

import fr.diair.atlas.infographic.drawing.Piece.Role;
import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Scene;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Large numbers, charts, texts and logos, each within its room. */
final class BlockDrawing {
    private final Scene scene;
    private final Sizes sizes;
    private double level = 1;
    private double shrunk = 1;

    BlockDrawing(Scene scene) {
        this.scene = scene;
        this.sizes = new Sizes(scene.format().letter());
    }

    Piece in(Rectangle2D room, Block block) {
        if (block instanceof Block.Figure figure) {
            return new Piece(block.id(), Role.FIGURE, room, figure(room, figure));
        }
        if (block instanceof Block.Chart chart) {
            return new Piece(block.id(), Role.CHART, room, new ChartDrawing(scene, room, chart).marks());
        }
        if (block instanceof Block.Text text) {
            return new Piece(block.id(), Role.TEXT, room, text(room, text.text()));
        }
        Block.Picture picture = (Block.Picture) block;
        return new Piece(block.id(), Role.LOGO, room, List.of(new Mark.Picture(picture.logo(), room)));
    }

    /** Large numbers side by side are as small as the smallest of them. */
    List<Piece> level(List<Rectangle2D> rooms, List<Block> figures) {
        List<Piece> pieces = List.of();
        for (boolean again = true; again; again = shrunk < level) {
            level = shrunk;
            pieces = new ArrayList<>();
            for (int i = 0; i < Math.min(rooms.size(), figures.size()); i++) {
                pieces.add(in(rooms.get(i), figures.get(i)));
            }
        }
        level = 1;
        shrunk = 1;
        return pieces;
    }

    /** The number, as large as it can be, over its words; both shrink where the room is low. */
    private List<Mark> figure(Rectangle2D room, Block.Figure figure) {
        for (double share = level; ; share *= 0.92) {
            Sizes here = sizes.times(share);
            List<Mark> marks = new ArrayList<>();
            double width = room.getWidth() - here.of(6);
            Paragraph value = Paragraph.fitting(figure.value(), here.bolds(25, 21, 18, 15, 12, 10), width, 1);
            // Smaller numbers stand on the same line as the others.
            double lowered = here.of(25) - value.font().getSize2D();
            marks.addAll(value.at("key-figure", room.getX(), room.getY() + lowered, Style.accent(scene)));
            Paragraph label = Paragraph.fitting(figure.label(), here.plains(10.5, 9.5), width, 3);
            double y = room.getY() + here.of(32);
            marks.addAll(label.at("key-label", room.getX(), y, scene.tones().softInk()));
            String source = figure.source();
            if (source != null && !source.isBlank()) {
                marks.addAll(Paragraph.of("Source\u00a0: " + source, here.plain(8), width, 2)
                        .at(
                                "block-source",
                                room.getX(),
                                y + label.height() + 1,
                                scene.tones().softInk()));
            }
            if (Piece.around(marks).getMaxY() <= room.getMaxY() + 0.5 || share < 0.5) {
                shrunk = Math.min(shrunk, share);
                return marks;
            }
        }
    }

    private List<Mark> text(Rectangle2D room, String text) {
        for (double share = 1; ; share *= 0.94) {
            Sizes here = sizes.times(share);
            int most = (int) Math.max(1, room.getHeight() / (1.25 * here.of(11)));
            Paragraph words = Paragraph.of(text, here.plain(11), room.getWidth(), most);
            if (!words.isCut() || share < 0.7) {
                return words.at(
                        "block-text", room.getX(), room.getY(), scene.tones().ink());
            }
        }
    }
}
