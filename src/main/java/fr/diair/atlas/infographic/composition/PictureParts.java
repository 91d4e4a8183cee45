package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.infographic.scene.Brand;
import fr.diair.atlas.infographic.scene.Logo;
import fr.diair.atlas.infographic.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a composition puts on the page of a scene beside its map. */
final class PictureParts {
    private PictureParts() {}

    /** The scene as the composition wants it. Figures of one's own stand in the place of the usual ones. */
    static Scene on(Scene usual, Composition composition) {
        boolean figures =
                composition.blocks().stream().anyMatch(block -> block.kind().equals("figure"));
        Scene scene = figures ? usual.withoutKeyFigures() : usual;
        scene = composition.map().names() ? scene : scene.withoutLabels();
        return scene.noted(composition.texts().note());
    }

    /** In the order of the composition. A logo without a house style that has one is left out. */
    static List<Block> blocks(Composition composition, List<BlockFigures.Told> said, Brand brand) {
        Map<String, Block> known =
                said.stream().map(BlockFigures.Told::block).collect(Collectors.toMap(Block::id, Function.identity()));
        return composition.blocks().stream()
                .flatMap(block -> Stream.ofNullable(one(block, known, brand)))
                .toList();
    }

    private static @Nullable Block one(Composition.Block block, Map<String, Block> known, Brand brand) {
        if (block.kind().equals("text")) {
            String text = block.text();
            return text == null || text.isBlank() ? null : new Block.Text(block.id(), text, room(block));
        }
        if (block.kind().equals("logo")) {
            Logo logo = brand.logo();
            return logo == null ? null : new Block.Picture(block.id(), logo, room(block));
        }
        return known.get(block.id());
    }

    static Block.@Nullable Room room(Composition.Block block) {
        Composition.Place place = block.place();
        return place == null ? null : new Block.Room(place.x(), place.y(), place.width(), place.height());
    }
}
