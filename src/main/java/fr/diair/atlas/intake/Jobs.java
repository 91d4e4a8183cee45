package fr.diair.atlas.intake;

import fr.diair.atlas.fault.AtlasException;
import fr.diair.atlas.fault.RequestException;
import fr.diair.atlas.register.journal.Author;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The imports that the page started: one runs at a time, and one at most per file is under way. */
final class Jobs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int REMEMBERED = 100;
    private static final long AGAIN_MS = 200;
    private static final long LAST_WAIT_S = 10;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "intake"));
    private final ScheduledExecutorService stopper =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "intake-stop"));

    /** @param hourly done once an hour beside the jobs */
    Jobs(Runnable hourly) {
        stopper.scheduleWithFixedDelay(hourly, 1, 1, TimeUnit.HOURS);
    }

    /** What a job does. */
    @FunctionalInterface
    interface Work {
        void run(Job job);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** @throws RequestException a 409 when the file has a job that is under way */
    synchronized Job start(String fileId, Author author, Work work) {
        if (jobs.values().stream()
                .anyMatch(job -> job.isRunning() && job.fileId().equals(fileId))) {
            throw RequestException.conflict(
                    "job-running", "Un essai ou un import de ce fichier est en cours : attendez-le, ou annulez-le.");
        }
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        Job job = new Job(id, fileId, author);
        jobs.put(id, job);
        jobs.values().stream()
                .filter(old -> !old.isRunning())
                .limit(Math.max(0, jobs.size() - REMEMBERED))
                .toList()
                .forEach(old -> jobs.values().remove(old));
        worker.execute(() -> run(job, work));
        return job;
    }

    private static void run(Job job, Work work) {
        try {
            job.check();
            work.run(job);
        } catch (Watch.Stopped stopped) {
            job.cancelled();
        } catch (AtlasException expected) {
            job.failed(expected.code(), expected.sentence());
        } catch (RuntimeException | Error e) {
            if (job.isStopped()) {
                job.cancelled();
                return;
            }
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("import {} failed", number, SafeFailure.of(e));
            job.failed(
                    "unexpected",
                    "Une erreur inattendue a arrêté l'import, et rien n'a été changé ; signalez-la avec le numéro %s."
                            .formatted(number));
        }
    }

    /** @throws RequestException a 404 when there is no such job, or not any more */
    synchronized Job find(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw RequestException.notFound(
                    "no-such-job", "Cette opération n'existe pas, ou est terminée depuis longtemps.");
        }
        return job;
    }

    /** Stops a job, as soon as it can; nothing of it is left behind. */
    void cancel(Job job) {
        job.stop();
        // A statement that began just after that is caught by the next call.
        stopper.schedule(
                () -> {
                    if (job.isRunning()) {
                        cancel(job);
                    }
                },
                AGAIN_MS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        synchronized (this) {
            jobs.values().stream().filter(Job::isRunning).forEach(Job::stop);
        }
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_WAIT_S, TimeUnit.SECONDS)) {
                LOG.info("an import did not end in time; its transaction ends with its connection");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopper.shutdownNow();
    }
}
