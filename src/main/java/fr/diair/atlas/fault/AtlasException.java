package fr.diair.atlas.fault;

/**
 * An expected failure. The code is stable and meant for programs; the message is one French sentence that names the
 * object, the value and the way out, and is safe to show to anyone.
 */
public abstract class AtlasException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    AtlasException(String code, String sentence, Throwable cause) {
        super(sentence, cause);
        this.code = code;
    }

    AtlasException(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    /** A stable, lower-case, hyphenated identifier such as {@code port-occupied}. */
    public final String code() {
        return code;
    }

    /** The French sentence. Never null, unlike the inherited {@code getMessage}. */
    public final String sentence() {
        return String.valueOf(getMessage());
    }
}
