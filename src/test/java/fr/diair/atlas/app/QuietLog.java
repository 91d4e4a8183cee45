package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** A warning or an error that Atlas logs during a test fails this test. */
final class QuietLog implements BeforeEachCallback, AfterEachCallback {
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        said.list.clear();
        said.start();
        atlas().addAppender(said);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        atlas().detachAppender(said);
        said.stop();
        List<String> loud = List.copyOf(said.list).stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(event -> event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage())
                .toList();
        assertThat(loud).as("warnings in the log").isEmpty();
    }

    private static Logger atlas() {
        return (Logger) LoggerFactory.getLogger("fr.diair");
    }
}
