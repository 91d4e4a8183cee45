package fr.diair.atlas.newsletter.written;

import fr.diair.atlas.newsletter.edition.Edition;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/**
 * An edition as a message to be opened, addressed and sent by a mail program: text and HTML side by side (RFC 2046,
 * multipart/alternative), pictures within (RFC 2392). Nobody is named in it, neither sender nor reader.
 */
final class MailFile {
    private MailFile() {}

    static String cid(Edition.Image image) {
        return image.name().replace(".png", "") + "@atlas";
    }

    /** @param at written into it, so that the same letter gives the same bytes */
    static byte[] of(Edition edition, Instant at) {
        try {
            MimeMultipart related = new MimeMultipart("related");
            related.addBodyPart(text(HtmlLetter.of(edition, image -> "cid:" + cid(image)), "html"));
            for (Edition.Section section : edition.sections()) {
                if (section.image() != null) {
                    related.addBodyPart(picture(section.image()));
                }
            }
            MimeBodyPart rich = new MimeBodyPart();
            rich.setContent(related);
            MimeMultipart both = new MimeMultipart("alternative", text(TextLetter.of(edition), "plain"), rich);
            Unsent message = new Unsent(at);
            message.setSubject(edition.title(), "UTF-8");
            message.setHeader("Content-Language", "fr");
            message.setContent(both);
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return steady(out.toByteArray());
        } catch (MessagingException e) {
            throw new IllegalStateException("a message of ours cannot be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeBodyPart text(String content, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart picture(Edition.Image image) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(image.png(), "image/png")));
        part.setContentID("<" + cid(image) + ">");
        part.setDisposition(Part.INLINE);
        part.setFileName(image.name());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** The library draws the marks between parts at random. */
    private static byte[] steady(byte[] message) {
        String all = new String(message, StandardCharsets.ISO_8859_1);
        java.util.regex.Matcher mark =
                java.util.regex.Pattern.compile("boundary=\"([^\"]+)\"").matcher(all);
        String same = all;
        int number = 0;
        while (mark.find()) {
            same = same.replace(mark.group(1), "----=_Atlas_" + ++number);
        }
        return same.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A draft: mail programs open it ready to be addressed, and give it its number when it is sent. */
    private static final class Unsent extends MimeMessage {
        Unsent(Instant at) throws MessagingException {
            super(Session.getInstance(new Properties()));
            setSentDate(Date.from(at));
            setHeader("X-Unsent", "1");
        }

        @Override
        protected void updateMessageID() {}
    }
}
