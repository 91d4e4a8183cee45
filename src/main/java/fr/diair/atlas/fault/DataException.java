package fr.diair.atlas.fault;

/** A file or a table that cannot be taken as a whole; rows refused one by one are counted in a report instead. */
public final class DataException extends AtlasException {
    private static final long serialVersionUID = 1L;

    public DataException(String code, String sentence) {
        super(code, sentence);
    }

    public DataException(String code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
