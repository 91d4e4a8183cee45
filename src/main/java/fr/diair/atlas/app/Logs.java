package fr.diair.atlas.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import fr.diair.atlas.fault.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The technical log, in English: everything to {@code atlas.log} in the logs folder, warnings (or, when asked, everything)
 * to the standard error stream. One file a day or per 10 MB, 14 days, 100 MB in all.
 */
final class Logs {
    private Logs() {}

    /**
     * Opens the file and sets what the standard error stream shows. Done once, after the settings are known.
     *
     * @throws UsageException when the folder cannot be written
     */
    static void open(Path folder, boolean verbose) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("atlas.log");
            if (Files.exists(file) && !Files.isWritable(file)) {
                throw new IOException("not writable: " + file);
            }
        } catch (IOException e) {
            throw new UsageException(
                    "home-right",
                    ("Atlas n'a pas le droit d'écrire dans %s : lancez-le sous le compte à qui ce dossier appartient, ou"
                                    + " choisissez un autre dossier par ATLAS_HOME.")
                            .formatted(folder),
                    e);
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Appender<ILoggingEvent> screen = root.getAppender("stderr");
        if (verbose && screen != null) {
            screen.clearAllFilters();
        }
        root.addAppender(file(context, folder));
    }

    private static Appender<ILoggingEvent> file(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setName("file");
        file.setFile(folder.resolve("atlas.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(
                folder.resolve("atlas.%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(new FileSize(10 * FileSize.MB_COEFFICIENT));
        policy.setMaxHistory(14);
        policy.setTotalSizeCap(new FileSize(100 * FileSize.MB_COEFFICIENT));
        policy.start();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30} %msg%n");
        encoder.start();
        file.setRollingPolicy(policy);
        file.setEncoder(encoder);
        file.start();
        return file;
    }
}
