package fr.diair.atlas.ingest;

/** Why one row is not taken: caught where rows are read, counted and listed in the report. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String column;
    private final String value;

    public Refusal(String code, String column, String value, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
        this.column = column;
        this.value = value;
    }

    public String code() {
        return code;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
