package fr.diair.atlas.territory;

import fr.diair.atlas.fault.RequestException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The publication of now, asked of the database at most once a second: another process may import while this one serves.
 */
public final class Publications {
    private static final long FRESH_MILLIS = 1_000;

    private final PublicationQueries queries;
    private final Clock clock;
    private volatile @Nullable Publication known;
    private volatile long askedMillis = Long.MIN_VALUE / 2;

    public Publications(PublicationQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** @throws RequestException a 503 while nothing is loaded yet */
    public Publication current() {
        Publication publication = known;
        if (publication != null && clock.millis() - askedMillis < FRESH_MILLIS) {
            return publication;
        }
        return refreshed()
                .orElseThrow(() -> RequestException.unavailable(
                        "not-loaded", "Atlas charge encore ses données : la carte sera là dans un instant."));
    }

    /** This process has just changed something: the next to ask is answered anew. */
    public synchronized void changed() {
        askedMillis = Long.MIN_VALUE / 2;
    }

    private synchronized Optional<Publication> refreshed() {
        Publication publication = known;
        if (publication != null && clock.millis() - askedMillis < FRESH_MILLIS) {
            return Optional.of(publication);
        }
        Optional<PublicationQueries.Versions> versions = queries.versions();
        boolean same = publication != null
                && versions.isPresent()
                && versions.get().data() == publication.dataVersion()
                && versions.get().boundary().equals(publication.boundary().version());
        if (!same) {
            publication = queries.read().orElse(null);
            known = publication;
        }
        askedMillis = clock.millis();
        return Optional.ofNullable(publication);
    }
}
