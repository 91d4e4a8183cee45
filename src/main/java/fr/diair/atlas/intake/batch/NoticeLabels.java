package fr.diair.atlas.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What each code of a notice stands for, in a few French words: see the file beside. */
final class NoticeLabels {
    private static final Properties LABELS = read();

    private NoticeLabels() {}

    /** The code itself where nothing better is known. */
    static String of(String code) {
        return LABELS.getProperty(code, code);
    }

    private static Properties read() {
        try (InputStream in =
                Objects.requireNonNull(NoticeLabels.class.getResourceAsStream("notice-labels.properties"))) {
            Properties labels = new Properties();
            labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return labels;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
