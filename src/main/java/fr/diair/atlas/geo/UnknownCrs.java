package fr.diair.atlas.geo;

/** A coordinate system that the EPSG registry does not have, or a definition that cannot be read. */
public final class UnknownCrs extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownCrs(String what, Throwable cause) {
        super(what, cause);
    }

    UnknownCrs(String what) {
        super(what);
    }
}
