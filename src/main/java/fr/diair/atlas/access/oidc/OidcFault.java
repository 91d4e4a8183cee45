package fr.diair.atlas.access.oidc;

/** Why nobody was signed in. The code is stable: the page has a sentence for each. */
public final class OidcFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What the page says a sentence for. */
    public enum Code {
        /** The server does not answer, or not as OpenID Connect has it. */
        SERVER_AWAY("serveur"),
        /** The answer belongs to no sign-in of this browser, or to one that was given up. */
        UNKNOWN_STATE("etat"),
        /** The server refused, or the person did. */
        REFUSED("refus"),
        /** What the server says about the person is not proved. */
        NOT_PROVED("preuve"),
        /** The person is known, and has no right here. */
        NO_ROLE("role"),
        /** Another account has this address, and a password. */
        LOGIN_TAKEN("adresse"),
        /** The account was deactivated. */
        NOT_ACTIVE("inactif");

        private final String word;

        Code(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    private final Code code;

    public OidcFault(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    OidcFault(Code code, Throwable cause) {
        super(cause.toString(), cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
