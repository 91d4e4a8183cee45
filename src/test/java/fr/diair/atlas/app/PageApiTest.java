package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** The page's files, what the server refuses, and the pictures, over HTTP. */
@ExtendWith(QuietLog.class)
class PageApiTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"(/[^\"#]+)\"");
    private static final Pattern SCRIPT = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL);

    @Test
    void the_page_allows_this_origin_only_and_its_import_map_by_its_hash() throws Exception {
        Answer page = Answer.get("/");
        assertThat(page.status()).isEqualTo(200);
        String policy = page.header("content-security-policy");
        assertThat(policy)
                .contains("default-src 'none'", "connect-src 'self'", "style-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        List<MatchResult> scripts = SCRIPT.matcher(page.text()).results().toList();
        assertThat(scripts).hasSize(2);
        assertThat(scripts.get(0).group(1)).isEqualTo(" type=\"importmap\"");
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(scripts.get(0).group(2).getBytes(StandardCharsets.UTF_8));
        assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(scripts.get(1).group(2)).isBlank();
        assertThat(page.text()).doesNotContainPattern(" on[a-z]+=\"").doesNotContain(" style=\"", "<style");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
    }

    @Test
    void every_address_the_page_names_is_served() {
        String page = Answer.get("/").text();
        List<String> named = ADDRESS.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(40);
        for (String path : named) {
            if (!path.startsWith("/api/")) {
                Answer answer = Answer.get(path);
                assertThat(answer.status()).as(path).isEqualTo(200);
                assertThat(answer.header("etag")).as(path).isNotEmpty();
                assertThat(answer.header("content-type")).as(path).isNotEmpty();
            }
        }
        Matcher libraries = Pattern.compile("\": \"(/[^\"]+)\"").matcher(page);
        while (libraries.find()) {
            assertThat(Answer.get(libraries.group(1)).header("content-type")).startsWith("text/javascript");
        }
    }

    /** Sent as they are: a client of the library would tidy them up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/../../pom.xml",
                "/css/../package.json",
                "/css/%2e%2e/%2e%2e/pom.xml",
                "/css/..%2f..%2fpom.xml",
                "/css/..%5c..%5cpom.xml",
                "/css/%252e%252e/pom.xml",
                "//etc/passwd",
                "/package.json",
                "/node_modules/pbf/index.js",
                "/test/state.test.js",
                "/js/",
                "/webjars/leaflet/../../../../logback.xml",
                "/.git/config",
                "/css/vars.css%00.js"
            })
    void no_address_leads_out_of_the_page(String path) throws IOException {
        String status = raw("GET", path);
        assertThat(status).matches("HTTP/1.1 40[04] .*");
    }

    @Test
    void only_reading_is_admitted() {
        for (String path : List.of("/", "/api/v1/state", "/api/v1/themes/population/values", "/api/v1/territories")) {
            Answer answer = Answer.post(path);
            assertThat(answer.status()).as(path).isEqualTo(405);
            assertThat(answer.header("content-type")).startsWith("application/problem+json");
        }
    }

    @Test
    void an_unknown_address_is_a_french_problem() {
        Answer answer = Answer.get("/nulle-part");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("title").asText()).isEqualTo("Introuvable");
    }

    @Test
    void a_running_atlas_is_alive_and_ready() {
        assertThat(Answer.get("/health/live").status()).isEqualTo(200);
        assertThat(Answer.get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void the_picture_for_the_web_has_1200_by_675_pixels() throws IOException {
        Answer answer = Answer.get("/api/v1/infographics.png?theme=contract-status&level=epci");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("image/png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(675);
        BufferedImage square = ImageIO.read(new ByteArrayInputStream(
                Answer.get("/api/v1/infographics.png?theme=contract-status&level=epci&format=square")
                        .bytes()));
        assertThat(square.getWidth()).isEqualTo(square.getHeight()).isEqualTo(1080);
    }

    @Test
    void the_svg_is_well_formed_has_a_title_and_keeps_what_was_typed_as_text() throws Exception {
        Answer answer =
                Answer.get("/api/v1/infographics.svg?theme=contract-count&level=region&title=%3Cscript%3E%20%26%20Co");
        assertThat(answer.header("content-type")).isEqualTo("image/svg+xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.bytes()));
        assertThat(svg.getDocumentElement().getLocalName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagNameNS("*", "title").item(0).getTextContent())
                .contains("<script> & Co");
        assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
        assertThat(answer.text()).contains("Contours approchés");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theme=population&format=a4",
                "level=region",
                "theme=population&colour=red",
                "theme=population&scale=9",
                "theme=contract-count&level=commune"
            })
    void a_picture_that_cannot_be_drawn_is_refused(String query) {
        Answer answer = Answer.get("/api/v1/infographics.png?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
    }

    /** The status line of the answer to a path that is sent as it is written. */
    private static String raw(String method, String path) throws IOException {
        URI root = TestAtlas.at("/");
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                    .formatted(method, path, root.getAuthority())
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            try (InputStream in = socket.getInputStream()) {
                String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return answer.substring(0, answer.indexOf("\r\n"));
            }
        }
    }
}
