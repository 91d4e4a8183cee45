package fr.diair.atlas.fault;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request that cannot be answered: becomes a problem+json of the 400 family. */
public final class RequestException extends AtlasException {
    /** The member of a problem that becomes the header {@code Retry-After}, in seconds. */
    public static final String RETRY_AFTER = "retryAfter";

    private static final long serialVersionUID = 1L;

    private final int status;
    /** What the problem says beyond its sentence; JSON values. */
    @SuppressWarnings("serial") // Never serialised.
    private final Map<String, Object> members = new LinkedHashMap<>();

    private RequestException(int status, String code, String sentence) {
        super(code, sentence);
        this.status = status;
    }

    /** A 401: whoever asks is not known, and could be after signing in. */
    public static RequestException unknownVisitor(String code, String sentence) {
        return new RequestException(401, code, sentence);
    }

    /** A 412: what is to be changed is not any more as whoever asks saw it. */
    public static RequestException changedMeanwhile(String code, String sentence) {
        return new RequestException(412, code, sentence);
    }

    /** A 422 with one sentence for each field at fault. */
    public static RequestException invalidFields(Map<String, String> fields) {
        return new RequestException(
                        422, "invalid-fields", "Des champs sont à corriger : " + String.join(" ", fields.values()))
                .with("fields", Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
    }

    /** A 422: the request is well formed, what it says cannot be taken. */
    public static RequestException unprocessable(String code, String sentence) {
        return new RequestException(422, code, sentence);
    }

    /** A 428: a change must say which state it starts from. */
    public static RequestException preconditionMissing(String code, String sentence) {
        return new RequestException(428, code, sentence);
    }

    /** A 429: too often; {@code Retry-After} says when again. */
    public static RequestException tooOften(String code, String sentence, long retryAfterSeconds) {
        return new RequestException(429, code, sentence).with(RETRY_AFTER, retryAfterSeconds);
    }

    /** One more member of the problem, beside its sentence. */
    public RequestException with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** In the order in which they were given. */
    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    /** A 400: a parameter is missing, unknown or illegal. */
    public static RequestException badRequest(String code, String sentence) {
        return new RequestException(400, code, sentence);
    }

    /** A 404: the named object does not exist. */
    public static RequestException notFound(String code, String sentence) {
        return new RequestException(404, code, sentence);
    }

    /** A 410: the named object was there, and was taken back. */
    public static RequestException gone(String code, String sentence) {
        return new RequestException(410, code, sentence);
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
