package fr.diair.atlas.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The pool of connections, and JDBI over it. Whoever asks for a connection while the database is away waits at most two
 * seconds; when the database comes back, the pool heals by itself.
 */
public final class Database implements AutoCloseable {
    private static final int TIMEOUT_MS = 2_000;
    /** Any number that other users of the same server are unlikely to lock. */
    private static final long TURN = 0x41544C4153L;

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseSettings settings, HikariDataSource pool) {
        this.settings = settings;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /**
     * Opens a pool and one first connection.
     *
     * @param poolSize the most connections held at a time
     * @throws fr.diair.atlas.fault.UsageException when the server is not there, refuses the account or has no such base
     */
    public static Database open(DatabaseSettings settings, int poolSize) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("atlas");
        config.setJdbcUrl(settings.jdbcUrl());
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
        }
        if (!settings.password().isEmpty()) {
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(poolSize);
        // Short queries over small tables: compiling a plan takes longer than running it.
        config.setConnectionInitSql("set jit = off; set random_page_cost = 1.1");
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_MS);
        config.setValidationTimeout(TIMEOUT_MS / 2);
        config.addDataSourceProperty("ApplicationName", "Atlas");
        config.addDataSourceProperty("connectTimeout", TIMEOUT_MS / 1_000);
        config.addDataSourceProperty("tcpKeepAlive", true);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        try {
            return new Database(settings, new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            throw DatabaseFault.atOpening(settings, e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    public DataSource dataSource() {
        return pool;
    }

    public DatabaseSettings settings() {
        return settings;
    }

    /** Asks the database now. False when it does not answer within two seconds. */
    public boolean answers() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /**
     * Does a work that two Atlas must not do to one database at the same time, such as a first load: whoever comes second
     * waits. The work may use the pool; the turn holds one connection of it.
     */
    public void alone(Runnable work) {
        jdbi.useHandle(handle -> {
            handle.execute("select pg_advisory_lock(?)", TURN);
            try {
                work.run();
            } finally {
                try {
                    handle.execute("select pg_advisory_unlock(?)", TURN);
                } catch (JdbiException e) {
                    // The connection is lost, and its lock with it; what the work threw says more.
                }
            }
        });
    }

    /**
     * Waits for the same turn within a transaction, whose end gives it back: waiting can be cancelled like any statement.
     * Not within {@link #alone}, which would wait for itself.
     */
    public static void turn(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(?)", TURN);
    }

    @Override
    public void close() {
        pool.close();
    }
}
