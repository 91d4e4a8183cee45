package fr.diair.atlas.ingest;

/** Why one row is not taken: caught where rows are read, counted and listed in the report. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String column;
    private final String value;

    Refusal(String code, String column, String value, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.column = column;
        this.value = value;
    }

    String code() {
        return code;
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
