package fr.diair.atlas.infographic.composition;

import java.util.List;

/** Perimeters of one's own, which are kept elsewhere. */
@FunctionalInterface
public interface Perimeters {
    /** @throws fr.diair.atlas.fault.RequestException a 404 when there is no perimeter of that key */
    Named one(String key);

    /** @param communes their codes in the vintage on show */
    record Named(String title, List<String> communes) {}
}
