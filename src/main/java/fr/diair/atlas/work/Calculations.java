package fr.diair.atlas.work;

import fr.diair.atlas.fault.AtlasException;
import fr.diair.atlas.fault.RequestException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calculations under way: two run at a time, few wait; results are remembered for a while. */
public final class Calculations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Calculations.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 12;
    private static final int REMEMBERED = 50;

    private final Map<String, Calculation> all = new LinkedHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        Thread thread = new Thread(work, "calculation");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Begins a calculation, or lets it wait for its turn.
     *
     * @throws RequestException a 503 when too many wait already
     */
    public synchronized Calculation start(Function<Watch, Object> work) {
        List<Calculation> ended =
                all.values().stream().filter(one -> !one.isRunning()).toList();
        if (all.size() - ended.size() >= WAITING) {
            throw RequestException.unavailable(
                    "busy", "Trop de calculs sont en cours : réessayez dans quelques secondes.");
        }
        ended.stream().limit(Math.max(0, all.size() - REMEMBERED)).forEach(old -> all.values()
                .remove(old));
        Calculation one = new Calculation(
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()));
        all.put(one.view().id(), one);
        workers.execute(() -> run(one, work));
        return one;
    }

    private static void run(Calculation one, Function<Watch, Object> work) {
        try {
            one.check();
            one.done(work.apply(one));
        } catch (Watch.Stopped stopped) {
            one.cancelled();
        } catch (AtlasException expected) {
            one.refused(expected);
        } catch (RuntimeException | Error e) {
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("calculation {} failed", number, e);
            one.failed(
                    "unexpected",
                    "Une erreur inattendue a arrêté le calcul ; signalez-la avec le numéro %s.".formatted(number));
        }
    }

    /** @throws RequestException a 404 when there is no such calculation, or not any more */
    public synchronized Calculation find(String id) {
        Calculation one = all.get(id);
        if (one == null) {
            throw RequestException.notFound(
                    "no-such-calculation", "Ce calcul n'existe pas, ou est terminé depuis longtemps : relancez-le.");
        }
        return one;
    }

    @Override
    public void close() {
        List<Calculation> running;
        synchronized (this) {
            running = all.values().stream().filter(Calculation::isRunning).toList();
        }
        running.forEach(Calculation::stop);
        workers.shutdown();
    }
}
