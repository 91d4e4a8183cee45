package fr.diair.atlas.app;

import java.io.PrintStream;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is going on, in one French sentence at a time: shown to whoever started the command with the seconds it took, and
 * asked by {@code /health/ready}. Safe to call from any thread.
 */
public final class Progress implements Consumer<String> {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    private final PrintStream screen;
    private final long startNanos = System.nanoTime();
    private String step = "Atlas démarre";

    public Progress(PrintStream screen) {
        this.screen = screen;
    }

    /**
     * A new step begins, the one before has ended.
     *
     * @param sentence for example {@code Chargement des communes}, without a full stop
     */
    @Override
    public synchronized void accept(String sentence) {
        step = sentence;
        screen.printf("%5.1f s  %s…%n", seconds(), sentence);
        screen.flush();
        LOG.info("step after {} ms: {}", Math.round(seconds() * 1_000), sentence);
    }

    /** The step that is going on. */
    public synchronized String step() {
        return step;
    }

    /** Since the command began. */
    public double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
