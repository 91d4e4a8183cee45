package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.fault.Choices;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.newsletter.edition.Edition;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;

/** The files that a letter is written as. */
public enum LetterFormat {
    /** A message for a mail program. */
    EML("message/rfc822"),
    /** One page that holds its pictures. */
    HTML("text/html; charset=utf-8"),
    TXT("text/plain; charset=utf-8"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String contentType;

    LetterFormat(String contentType) {
        this.contentType = contentType;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    /** @param at when the letter was saved last */
    public byte[] write(Edition edition, Instant at) {
        return switch (this) {
            case EML -> MailFile.of(edition, at);
            case HTML -> page(edition).getBytes(StandardCharsets.UTF_8);
            case TXT -> TextLetter.of(edition).getBytes(StandardCharsets.UTF_8);
            case DOCX -> DocxLetter.of(edition, at);
            case PDF -> PdfLetter.of(edition);
        };
    }

    /** The HTML with its pictures in it. */
    private static String page(Edition edition) {
        return HtmlLetter.of(
                edition, image -> "data:image/png;base64," + Base64.getEncoder().encodeToString(image.png()));
    }

    /** The HTML as the message holds it, its pictures beside it: what {@link MailCheck} looks at. */
    public static String mailHtml(Edition edition) {
        return HtmlLetter.of(edition, image -> "cid:" + MailFile.cid(image));
    }

    /** @throws RequestException a 404 that lists the formats, when the word is not one of them */
    public static LetterFormat of(String id) {
        return Choices.addressed(
                values(), LetterFormat::id, id, "unknown-format", "Format « %s » inconnu : choisissez parmi %s.");
    }
}
