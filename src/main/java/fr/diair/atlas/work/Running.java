package fr.diair.atlas.work;

import org.jspecify.annotations.Nullable;

/** A piece of work under way: asked how far it is, and told to stop, from other threads. */
public abstract class Running implements Watch {
    private final String id;
    private String state = "running";
    private String step = "En attente";
    private @Nullable Double share;
    private @Nullable Problem problem;
    private @Nullable Runnable stop;
    private boolean stopped;

    protected Running(String id) {
        this.id = id;
    }

    /** Why it failed. */
    public record Problem(String code, String detail) {}

    /**
     * How it stands.
     *
     * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
     * @param step what goes on, in French
     * @param share of the whole, 0 to 1; null when it is not known
     * @param problem why it failed, when it did
     */
    public record Standing(
            String id,
            String state,
            String step,
            @Nullable Double share,
            @Nullable Problem problem) {}

    protected final synchronized Standing standing() {
        return new Standing(id, state, step, share, problem);
    }

    public final synchronized boolean isRunning() {
        return state.equals("running");
    }

    public final synchronized boolean isStopped() {
        return stopped;
    }

    /** From now on it ends as soon as it can. It goes on to nothing else meanwhile: only what is its own is stopped. */
    public final synchronized void stop() {
        stopped = true;
        if (stop != null) {
            stop.run();
        }
    }

    @Override
    public final synchronized void step(String sentence, @Nullable Double part) {
        step = sentence;
        share = part;
    }

    @Override
    public final synchronized void check() {
        if (stopped) {
            throw new Stopped();
        }
    }

    @Override
    public synchronized void works(@Nullable Runnable now) {
        stop = now;
    }

    protected final synchronized void done() {
        end("done", "Terminé");
        share = 1.0;
    }

    /** It failed. @param detail a sentence in French */
    public final synchronized void failed(String code, String detail) {
        problem = new Problem(code, detail);
        end("failed", "Arrêté");
    }

    /** It was stopped. @param sentence in French */
    protected final synchronized void cancelled(String sentence) {
        end("cancelled", sentence);
    }

    /** It is over, whichever way. */
    protected void ended() {}

    private void end(String how, String sentence) {
        state = how;
        step = sentence;
        share = null;
        stop = null;
        ended();
    }
}
