package fr.diair.atlas.vector;

/** One feature cannot be taken; the reader goes on with the next. Never leaves this package. */
final class GeoJsonFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    GeoJsonFault(String reason, String sentence) {
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
