package fr.diair.atlas.diagnostic.formula;

/** Why a formula is not taken: a French sentence, and the characters that it is about, from 0, the last not included. */
public final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;

    FormulaFault(String sentence, int from, int to) {
        super(sentence, null, false, false);
        this.from = from;
        this.to = Math.max(to, from);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }
}
