package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents of contracts over HTTP: what is taken, what is refused, and how they come back. */
@ExtendWith(QuietLog.class)
class ContractDocumentApiTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BREST = "/api/v1/contracts/CTAI-BREST-2019/documents";
    private static OwnAtlas atlas;

    @BeforeAll
    static void start() {
        atlas = OwnAtlas.start("documents");
    }

    @AfterAll
    static void end() {
        atlas.close();
    }

    @Test
    void a_pdf_is_kept_and_comes_back_byte_by_byte_as_a_file_to_save() throws Exception {
        byte[] pdf = TestPdf.plain(3, "Contrat signé");
        HttpResponse<byte[]> sent = send(
                BREST,
                "C:\\Mes documents\\Contrat d’accueil \"2019\".PDF",
                "contract",
                "&title=Le%20contrat&date=2019-06-30",
                pdf);
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(201);
        JsonNode document = json(sent);
        assertThat(document.get("file").get("pages").asInt()).isEqualTo(3);
        assertThat(document.get("file").get("name").asText()).isEqualTo("Contrat d’accueil 2019.pdf");
        assertThat(document.get("kindLabel").asText()).isEqualTo("Contrat signé");
        HttpResponse<byte[]> back = get(BREST + "/" + document.get("id").asLong() + "/file");
        assertThat(back.body()).isEqualTo(pdf);
        assertThat(back.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"Contrat d_accueil 2019.pdf\"")
                .contains("filename*=UTF-8''Contrat%20d%E2%80%99accueil%202019.pdf");
        assertThat(back.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        JsonNode before = sheet("2019-06-29");
        assertThat(before.get("linked").get("documents").toString()).doesNotContain("Le contrat");
        assertThat(sheet("2019-06-30").get("linked").get("documents").toString())
                .contains("Le contrat");
    }

    @Test
    void a_large_pdf_is_streamed_whole() throws Exception {
        byte[] pdf = Arrays.copyOf(TestPdf.plain(1, "Lourd"), 3_000_000);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] small = TestPdf.plain(1, "Lourd");
        // A comment may follow the end; the end is then said once more.
        Arrays.fill(pdf, small.length, pdf.length - tail.length, (byte) ' ');
        System.arraycopy(
                tailOf(small, tail), 0, pdf, pdf.length - tailOf(small, tail).length, tailOf(small, tail).length);
        HttpResponse<byte[]> sent = send(BREST, "lourd.pdf", "other", "", pdf);
        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(201);
        assertThat(get(BREST + "/" + json(sent).get("id").asLong() + "/file").body())
                .isEqualTo(pdf);
    }

    /** The last lines of a PDF: where its table is, and its end. */
    private static byte[] tailOf(byte[] pdf, byte[] end) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        return (text.substring(text.lastIndexOf("startxref")) + new String(end, StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void what_is_no_pdf_or_a_damaged_one_is_refused() throws Exception {
        byte[] program = new byte[4_000];
        program[0] = 'M';
        program[1] = 'Z';
        refused("facture.pdf", program, 422, "not-a-pdf");
        refused("vide.pdf", new byte[0], 422, "not-a-pdf");
        byte[] whole = TestPdf.plain(2, "Coupé");
        refused("coupe.pdf", Arrays.copyOf(whole, whole.length / 2), 422, "damaged-pdf");
        refused("coupe.pdf", Arrays.copyOf(whole, whole.length - 8), 422, "damaged-pdf");
        refused("faux.pdf", "%PDF-1.7\nrien de plus\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), 422, "damaged-pdf");
    }

    @Test
    void what_acts_hides_or_is_locked_is_refused_and_said() throws Exception {
        assertThat(refused("a.pdf", TestPdf.withScript(), 422, "active-pdf")).contains("JavaScript");
        assertThat(refused("b.pdf", TestPdf.withLaunch(), 422, "active-pdf")).contains("programme");
        assertThat(refused("c.pdf", TestPdf.withAttachment(), 422, "active-pdf"))
                .contains("fichiers joints");
        refused("d.pdf", TestPdf.encrypted("secret"), 422, "encrypted-pdf");
        refused("e.pdf", TestPdf.encrypted(""), 422, "encrypted-pdf");
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() throws Exception {
        assertThat(refused("gros.pdf", new byte[(20 << 20) + 1], 413, "file-too-large"))
                .contains("20 Mo");
        // Exactly as much as may be: looked into, and found to be no PDF.
        refused("gros.pdf", new byte[20 << 20], 422, "not-a-pdf");
    }

    @Test
    void the_same_file_twice_is_said_and_elsewhere_too() throws Exception {
        byte[] pdf = TestPdf.plain(1, "Deux fois");
        assertThat(send(BREST, "un.pdf", "other", "&title=La%20premi%C3%A8re", pdf)
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<byte[]> again = send(BREST, "deux.pdf", "other", "", pdf);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(text(again)).contains("document-exists", "La première");
        HttpResponse<byte[]> elsewhere =
                send("/api/v1/contracts/CTAI-NANTES-2019/documents", "trois.pdf", "other", "", pdf);
        assertThat(elsewhere.statusCode()).isEqualTo(201);
        assertThat(json(elsewhere).get("elsewhere").asText()).contains("Brest", "La première");
    }

    @Test
    void a_document_that_was_removed_comes_back_until_its_bytes_are_purged() throws Exception {
        byte[] pdf = TestPdf.plain(1, "Retiré");
        long id = json(send(BREST, "retire.pdf", "minutes", "", pdf)).get("id").asLong();
        JsonNode row = OwnAtlas.json(atlas.get("/api/v1/registers/documents/" + id));
        assertThat(atlas.send(
                                "DELETE",
                                "/api/v1/registers/documents/" + id,
                                "",
                                "If-Match",
                                "\"" + row.get("revision").asLong() + "\"")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(BREST + "/" + id + "/file").statusCode()).isEqualTo(404);
        // What was removed this very day is kept by a purge of what is older.
        assertThat(atlas.send("POST", "/api/v1/contract-documents/purge", "{\"days\":30}")
                        .body())
                .contains("\"purged\":0");
        long removal = OwnAtlas.json(atlas.get("/api/v1/journal?object=contract:CTAI-BREST-2019"))
                .get("entries")
                .get(0)
                .get("id")
                .asLong();
        long before = OwnAtlas.json(atlas.get("/api/v1/journal?object=contract:CTAI-BREST-2019"))
                .get("entries")
                .get(1)
                .get("id")
                .asLong();
        HttpResponse<String> restored = atlas.send("POST", "/api/v1/journal/" + before + "/restore", "{}");
        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(200);
        assertThat(get(BREST + "/" + id + "/file").body()).isEqualTo(pdf);
        assertThat(atlas.send("POST", "/api/v1/journal/" + removal + "/restore", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(atlas.send("POST", "/api/v1/contract-documents/purge", "{\"days\":0}")
                        .body())
                .contains("\"purged\":1");
        assertThat(atlas.send("POST", "/api/v1/journal/" + before + "/restore", "{}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(text(get(BREST + "/" + id + "/file"))).contains("purged-document");
    }

    @Test
    void a_report_is_of_a_year_and_a_document_comes_with_its_file() throws Exception {
        byte[] pdf = TestPdf.plain(1, "Bilan");
        HttpResponse<byte[]> without = send(BREST, "bilan.pdf", "report", "", pdf);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(json(without).get("fields").get("year").asText()).contains("année");
        String alerts = "/api/v1/contracts/alerts?contract=CTAI-BREST-2019&date=2020-07-01";
        assertThat(atlas.get(alerts).body()).contains("missing-report");
        assertThat(send(BREST, "bilan.pdf", "report", "&year=2019", pdf).statusCode())
                .isEqualTo(201);
        assertThat(atlas.get(alerts).body()).doesNotContain("missing-report");
        assertThat(atlas.send(
                                "POST",
                                "/api/v1/registers/documents",
                                "{\"values\":{\"contract\":\"CTAI-BREST-2019\",\"title\":\"Sans fichier\",\"kind\":\"other\"}}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send("/api/v1/contracts/nulle-part/documents", "x.pdf", "other", "", pdf)
                        .statusCode())
                .isEqualTo(404);
    }

    private static String refused(String name, byte[] bytes, int status, String code) throws Exception {
        HttpResponse<byte[]> answer = send(BREST, name, "other", "", bytes);
        assertThat(answer.statusCode()).as(name + " " + text(answer)).isEqualTo(status);
        assertThat(json(answer).get("code").asText()).isEqualTo(code);
        return json(answer).get("detail").asText();
    }

    private static HttpResponse<byte[]> send(String path, String name, String kind, String more, byte[] bytes)
            throws IOException, InterruptedException {
        String query = "?name=%s&kind=%s%s".formatted(URLEncoder.encode(name, StandardCharsets.UTF_8), kind, more);
        return CLIENT.send(
                HttpRequest.newBuilder(atlas.at(path + query))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(atlas.at(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode sheet(String day) {
        return OwnAtlas.json(atlas.get("/api/v1/contracts/CTAI-BREST-2019?date=" + day));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(answer.body());
    }
}
