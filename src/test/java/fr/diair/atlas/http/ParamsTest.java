package fr.diair.atlas.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Over a real server: what is parsed, and what is refused with which words. */
class ParamsTest {
    private static Javalin server;

    @BeforeAll
    static void serve() {
        server = Javalin.create(config -> {
                    Problems.register(config.routes);
                    config.routes.get("/params", ctx -> {
                        Params params = Params.of(ctx, "day", "count", "bounds");
                        ctx.result(params.date("day", LocalDate.EPOCH) + " " + params.integer("count", 5, 2, 9) + " "
                                + params.decimals("bounds"));
                    });
                    config.routes.get("/broken", ctx -> {
                        throw new IllegalStateException("select secret from table");
                    });
                })
                .start("127.0.0.1", 0);
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void known_parameters_are_parsed_and_absent_ones_have_their_usual_value() throws Exception {
        assertThat(get("/params?day=2019-12-31&bounds=1,2.5").body()).isEqualTo("2019-12-31 5 [1.0, 2.5]");
    }

    @Test
    void an_unknown_parameter_is_a_400_that_lists_the_allowed_ones() throws Exception {
        HttpResponse<String> reply = get("/params?colour=red");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json; charset=utf-8");
        assertThat(reply.body()).contains("\"code\":\"unknown-parameter\"", "« colour » inconnu", "bounds, count, day");
    }

    @Test
    void a_number_off_its_bounds_a_wrong_date_and_a_repetition_are_refused() throws Exception {
        assertThat(get("/params?count=10").body()).contains("entier de 2 à 9");
        assertThat(get("/params?day=31/12/2019").body()).contains("illegal-date");
        assertThat(get("/params?count=3&count=4").body()).contains("repeated-parameter");
        assertThat(get("/params?bounds=1,NaN").body()).contains("illegal-numbers");
    }

    @Test
    void an_unexpected_failure_gives_a_number_and_no_detail() throws Exception {
        HttpResponse<String> reply = get("/broken");
        assertThat(reply.statusCode()).isEqualTo(500);
        assertThat(reply.body()).contains("\"id\":\"").doesNotContain("secret");
    }

    @Test
    void an_unknown_address_is_a_problem_too() throws Exception {
        HttpResponse<String> reply = get("/nowhere");
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("n'existe pas");
    }
}
