package fr.diair.atlas.app;

import fr.diair.atlas.intake.Watch;
import org.jspecify.annotations.Nullable;

/** Tells each step of an import once to whoever started the command. Ctrl-C ends the program, and its transaction with it. */
final class ConsoleWatch implements Watch {
    private final Progress progress;
    private String last = "";

    ConsoleWatch(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void step(String sentence, @Nullable Double share) {
        if (!sentence.equals(last)) {
            last = sentence;
            progress.accept(sentence);
        }
    }

    @Override
    public void check() {
        // Nobody stops it from within.
    }

    @Override
    public void works(@Nullable Runnable stop) {
        // Its statements end with the program.
    }
}
