package fr.diair.atlas.text;

/** Told how far a long piece of work is, in French, for whoever waits. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = step -> {};

    /** @param step what begins now, as in « Lecture des communes » */
    void step(String step);
}
