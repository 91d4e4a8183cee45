package fr.diair.atlas.ingest;

/** A row of a file that is not taken, because somebody has written otherwise by hand since. */
public final class KeptRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stable, for programs. */
    public static final String CODE = KeptByHand.CODE;

    public KeptRow() {
        super("Cette ligne a été modifiée à la main depuis : elle est gardée telle quelle.", null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
