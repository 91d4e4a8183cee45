package fr.diair.atlas.http;

import fr.diair.atlas.fault.UsageException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page, its style sheets, modules and libraries, all read at start: a path that was not read then does not exist, so
 * that no request ever names a file. WebJars lose the version of their path. The content security policy of each page allows
 * this origin only, plus its own inline import map by its hash.
 */
public final class PageFiles {
    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2");
    private static final String[] WEBJARS = {"leaflet", "picocss__pico"};

    private final Map<String, Body> files = new TreeMap<>();
    /** By path, of the pages alone. */
    private final Map<String, String> policies = new TreeMap<>();

    private PageFiles(Path web, String backgroundOrigin) {
        readFolder(web, "");
        readFolder(web.resolve("css"), "/css");
        readFolder(web.resolve("js"), "/js");
        readFolder(web.resolve("img"), "/img");
        for (String library : new String[] {"@mapbox/vector-tile", "@mapbox/point-geometry", "pbf"}) {
            readFolder(web.resolve("node_modules").resolve(library), "/npm/" + library);
        }
        for (String webjar : WEBJARS) {
            readWebJar(webjar);
        }
        Body index = files.get("/index.html");
        if (index == null) {
            throw new UsageException(
                    "page-missing",
                    "La page est introuvable dans %s : lancez ./atlas depuis un dépôt complet.".formatted(web));
        }
        files.put("/", index);
        files.forEach((path, body) -> {
            if (body.contentType().startsWith("text/html")) {
                policies.put(path, policy(new String(body.bytes(), StandardCharsets.UTF_8), backgroundOrigin));
            }
        });
    }

    /**
     * @param web the folder {@code web/} of the checkout
     * @param backgroundOrigin the origin of the background tiles, as in {@code https://tiles.example}; empty for none
     * @throws UsageException when the folder holds no page
     */
    public static PageFiles read(Path web, String backgroundOrigin) {
        return new PageFiles(web, backgroundOrigin);
    }

    public void register(RoutesConfig routes) {
        files.keySet().forEach(path -> routes.get(path, this::serve, Role.PUBLIC));
    }

    private void serve(Context ctx) {
        Body body = files.get(ctx.path());
        if (body == null) {
            throw new NotFoundResponse();
        }
        String policy = policies.get(ctx.path());
        if (policy != null) {
            ctx.header("Content-Security-Policy", policy);
        }
        Replies.send(ctx, body, Replies.REVALIDATE);
    }

    /** One level when the prefix is empty (the page itself, not its tests), else the whole tree. */
    private void readFolder(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder, prefix.isEmpty() ? 1 : 8)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith("package") && !name.contains("node_modules/")) {
                    put(prefix + "/" + name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readWebJar(String name) {
        String root = "META-INF/resources/webjars/" + name + "/";
        try {
            URL url = PageFiles.class.getClassLoader().getResource(root);
            if (url == null) {
                throw new IllegalStateException("WebJar missing from the class path: " + name);
            }
            try (JarFile jar = ((JarURLConnection) url.openConnection()).getJarFile()) {
                for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                    if (entry.getName().startsWith(root) && !entry.isDirectory()) {
                        String versioned = entry.getName().substring(root.length());
                        String path = versioned.substring(versioned.indexOf('/') + 1);
                        try (InputStream in = jar.getInputStream(entry)) {
                            put("/webjars/" + name + "/" + path, in.readAllBytes());
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String path, byte[] bytes) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (type != null) {
            files.put(path, Body.of(type, bytes));
        }
    }

    private static String policy(String html, String backgroundOrigin) {
        Matcher map = IMPORT_MAP.matcher(html);
        String scripts = map.find() ? "'self' 'sha256-" + hash(map.group(1)) + "'" : "'self'";
        String images = backgroundOrigin.isEmpty() ? "'self' data: blob:" : "'self' data: blob: " + backgroundOrigin;
        return "default-src 'none'; script-src " + scripts + "; style-src 'self'; img-src " + images
                + "; connect-src 'self'; frame-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
