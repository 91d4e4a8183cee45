package fr.diair.atlas.vector.source;

/** One feature cannot be taken; the reader goes on with the next. Never leaves this package. */
final class GeometryFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    GeometryFault(String reason, String sentence) {
        super(sentence, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
