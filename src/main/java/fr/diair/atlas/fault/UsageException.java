package fr.diair.atlas.fault;

/** The program cannot do what was asked of it on this machine: printed as one sentence, without a stack trace, exit code 2. */
public final class UsageException extends AtlasException {
    private static final long serialVersionUID = 1L;

    public UsageException(String code, String sentence) {
        super(code, sentence);
    }

    public UsageException(String code, String sentence, Throwable cause) {
        super(code, sentence, cause);
    }
}
