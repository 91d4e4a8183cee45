package fr.diair.atlas.register.form;

/** Why a value of one field is not taken: a French sentence, shown beside the field. */
public final class FieldFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FieldFault(String sentence) {
        super(sentence, null, false, false);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
