package fr.diair.atlas.vector;

/** A column of a file to be written. */
public record FeatureColumn(String name, Type type) {
    /** What its values are; a null is allowed in all of them. */
    public enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN,
        DATE
    }
}
