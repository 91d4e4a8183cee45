package fr.diair.atlas.cell;

/** A cell that says something, but not what was looked for. Its row is refused, with this reason. */
public final class CellFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public CellFault(String code, String sentence) {
        // Millions may be thrown by one file, and none says where in the program: no stack trace.
        super(sentence, null, false, false);
        this.code = code;
    }

    /** Such as {@code not-a-number}, {@code ambiguous-date}. */
    public String code() {
        return code;
    }

    /** French: what was written, and what to write instead. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
