package fr.diair.atlas.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The pool of connections, and JDBI over it. Whoever asks for a connection while the database is away waits at most two
 * seconds; when the database comes back, the pool heals by itself.
 */
public final class Database implements AutoCloseable {
    private static final int TIMEOUT_MS = 2_000;

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

    @Override
    public void close() {
        pool.close();
    }
}
