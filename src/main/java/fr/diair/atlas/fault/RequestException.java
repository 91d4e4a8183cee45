package fr.diair.atlas.fault;

/** A request that cannot be answered: becomes a problem+json of the 400 family. */
public final class RequestException extends AtlasException {
    private static final long serialVersionUID = 1L;

    private final int status;

    private RequestException(int status, String code, String sentence) {
        super(code, sentence);
        this.status = status;
    }

    /** A 400: a parameter is missing, unknown or illegal. */
    public static RequestException badRequest(String code, String sentence) {
        return new RequestException(400, code, sentence);
    }

    /** A 404: the named object does not exist. */
    public static RequestException notFound(String code, String sentence) {
        return new RequestException(404, code, sentence);
    }

    /** A 403: not from where this is asked. */
    public static RequestException forbidden(String code, String sentence) {
        return new RequestException(403, code, sentence);
    }

    /** A 409: what stands in the way is not the request. */
    public static RequestException conflict(String code, String sentence) {
        return new RequestException(409, code, sentence);
    }

    /** A 413: more bytes than are taken. */
    public static RequestException tooLarge(String code, String sentence) {
        return new RequestException(413, code, sentence);
    }

    /** A 503: Atlas is starting, or its database is away. */
    public static RequestException unavailable(String code, String sentence) {
        return new RequestException(503, code, sentence);
    }

    public int status() {
        return status;
    }
}
