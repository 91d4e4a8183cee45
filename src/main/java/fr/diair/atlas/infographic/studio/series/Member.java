package fr.diair.atlas.infographic.studio.series;

import fr.diair.atlas.infographic.composition.Composition;
import fr.diair.atlas.infographic.composition.Composition.Block;
import fr.diair.atlas.infographic.composition.Composition.MapChoice;
import fr.diair.atlas.infographic.composition.Composition.Texts;
import fr.diair.atlas.territory.Level;
import org.jspecify.annotations.Nullable;

/** A territory of a series. */
record Member(Level level, String code, String name) {
    /** Stands for the name of the territory in a title or a subtitle. */
    static final String NAME = "{territoire}";

    /**
     * The composition for this territory: it becomes the frame of the map; titles say its name; what stood for the frame
     * beside the map stands for it.
     *
     * @param usualTitle of a composition that has none of its own
     */
    Composition of(Composition model, String usualTitle) {
        MapChoice map = model.map();
        Texts texts = model.texts();
        return new Composition(
                model.format(),
                model.look(),
                map.within(new Composition.Frame(level.id(), code)),
                new Texts(
                        title(texts.title() == null || texts.title().isBlank() ? usualTitle : texts.title()),
                        named(texts.subtitle()),
                        named(texts.note()),
                        named(texts.alternative())),
                model.blocks().stream().map(block -> of(block, map.frame())).toList(),
                model.template());
    }

    private String title(String words) {
        return words.contains(NAME) ? words.replace(NAME, name) : name + " – " + words;
    }

    private @Nullable String named(@Nullable String words) {
        return words == null ? null : words.replace(NAME, name);
    }

    private Block of(Block block, Composition.Frame frame) {
        String own = frame.code() == null ? null : frame.kind() + "/" + frame.code();
        String territory = own != null && own.equals(block.territory()) ? level.id() + "/" + code : block.territory();
        return new Block(block.id(), block.kind(), block.about(), territory, named(block.text()), block.place());
    }
}
