package fr.diair.atlas.app;

import fr.diair.atlas.fault.UsageException;
import fr.diair.atlas.http.Problems;
import fr.diair.atlas.http.RegisteredRoute;
import fr.diair.atlas.http.SecurityHeaders;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP port. It is opened before there is anything to serve, so that the state of the start can be asked; what answers
 * is exchanged, whole, once everything is loaded.
 */
final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 100;
    private static final long IDLE_MS = 60_000;

    private final Server server;
    private final ServerConnector connector;
    private final Gate gate;
    private final String bind;

    private WebServer(Server server, ServerConnector connector, Gate gate, String bind) {
        this.server = server;
        this.connector = connector;
        this.gate = gate;
        this.bind = bind;
    }

    /**
     * Opens the port.
     *
     * @param first what answers until {@link #serve} is called
     * @throws UsageException when the port is taken or not allowed, or the address is not of this machine
     */
    static WebServer open(Settings.Web web, Consumer<JavalinConfig> first) {
        return open(web, false, first);
    }

    /** @param https whether people reach it by https, through a proxy */
    static WebServer open(Settings.Web web, boolean https, Consumer<JavalinConfig> first) {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 8);
        threads.setName("http");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        List<HttpField> headers = SecurityHeaders.of(https).entrySet().stream()
                .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
                .toList();
        http.addCustomizer((request, answer) -> {
            headers.forEach(answer::put);
            return request;
        });
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(web.bind());
        connector.setPort(web.port());
        connector.setIdleTimeout(IDLE_MS);
        connector.setAcceptQueueSize(256);
        server.setErrorHandler(new RefusedEarly(SecurityHeaders.of(https)));
        server.addConnector(connector);
        Gate gate = new Gate(servlet(first));
        ServletContextHandler context = new ServletContextHandler("/");
        ServletHolder holder = new ServletHolder(gate);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        server.setHandler(context);
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw cannotOpen(web, e);
        }
        return new WebServer(server, connector, gate, web.bind());
    }

    /** From now on, this answers. Requests that are under way end where they began. */
    void serve(Consumer<JavalinConfig> routes) {
        gate.current = servlet(routes);
    }

    int port() {
        return connector.getLocalPort();
    }

    /** The address a person on this machine opens. */
    String address() {
        return Settings.Web.address(bind, port());
    }

    @Override
    public void close() {
        stop(server);
    }

    private static Servlet servlet(Consumer<JavalinConfig> routes) {
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.prefer405over404 = true;
            // Bodies are compressed once, when they are made.
            config.http.compressionStrategy = io.javalin.compression.CompressionStrategy.NONE;
            Problems.register(config.routes);
            routes.accept(config);
        });
        RegisteredRoute.of(javalin); // a route that nobody gave a role to stops the boot
        return javalin.javalinServlet();
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop", e);
        }
    }

    private static UsageException cannotOpen(Settings.Web web, Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("Permission denied")) {
                return new UsageException(
                        "port-right",
                        "Le port %d est réservé à l'administrateur : choisissez-en un à partir de 1024 par --port ou ATLAS_PORT."
                                .formatted(web.port()),
                        failure);
            }
            if (cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException
                    || said.contains("Cannot assign requested address")) {
                return new UsageException(
                        "bind-address",
                        "L'adresse « %s » n'est pas une adresse de cette machine : corrigez --bind ou ATLAS_BIND."
                                .formatted(web.bind()),
                        failure);
            }
            if (cause instanceof BindException && said.contains("in use")) {
                return new UsageException(
                        "port-occupied",
                        "Le port %d est déjà occupé par un autre programme : arrêtez-le, ou choisissez un autre port par --port ou ATLAS_PORT."
                                .formatted(web.port()),
                        failure);
            }
        }
        throw new IllegalStateException("the HTTP server did not start", failure);
    }

    /** Hands each request to what answers at that moment. What HEAD asks for is made as for GET; Jetty keeps the body back. */
    private static final class Gate extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // Never serialised.
        private volatile Servlet current;

        Gate(Servlet first) {
            this.current = first;
        }

        @Override
        public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
            boolean head = request instanceof HttpServletRequest http
                    && http.getMethod().equals("HEAD");
            current.service(head ? new AsGet((HttpServletRequest) request) : request, response);
        }
    }

    private static final class AsGet extends HttpServletRequestWrapper {
        AsGet(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
