package fr.diair.atlas.infographic.composition;

import fr.diair.atlas.infographic.scene.Brand;
import java.util.Optional;

/** Knows the house styles; pictures know nothing of where they are kept. */
@FunctionalInterface
public interface Brands {
    /** Empty when it is gone. */
    Optional<Brand> of(String key);
}
