package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.scene.Block;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Knows the figures that stand beside maps; pictures know nothing of how they are measured. */
public interface BlockFigures {
    /**
     * What a block is to say.
     *
     * @param kind {@code figure} or {@code chart}
     * @param about as in {@code measure:population}
     * @param territory as in {@code epci/243500139}; null: the whole country
     * @param label instead of the usual words; null for those
     */
    record Asked(
            String id,
            String kind,
            String about,
            @Nullable String territory,
            @Nullable String label,
            Block.@Nullable Room place) {}

    /** @param demo whether any of its figures is fictitious */
    record Told(Block block, boolean demo) {}

    /** @throws fr.diair.atlas.fault.RequestException a 400 or a 404 that says what is not known */
    Told of(Asked asked, Publication publication, LocalDate day);
}
