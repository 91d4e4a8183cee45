package fr.diair.atlas.app;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.core.JsonProcessingException;
import fr.diair.atlas.http.Json;
import fr.diair.atlas.register.RegisterDescription;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Holds what tests ask and get against the descriptions of the API: an answer that is not described, or a request that was
 * taken although it is not described, fails the test that asked.
 */
final class Traffic {
    private static final OpenApiInteractionValidator ALL = validator(
            new String(OpenApiRoutes.text(), StandardCharsets.UTF_8),
            LevelResolver.create()
                    // a register's fields are parameters too: its own description knows them
                    .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.IGNORE));
    private static final OpenApiInteractionValidator STRICT =
            validator(new String(OpenApiRoutes.text(), StandardCharsets.UTF_8), LevelResolver.create());
    private static final OpenApiInteractionValidator REGISTERS = validator(registers(), LevelResolver.create());

    private static final String LISTS = "/api/v1/registers/";

    private Traffic() {}

    private static OpenApiInteractionValidator validator(String description, LevelResolver.Builder levels) {
        return OpenApiInteractionValidator.createForInlineApiSpecification(description)
                .withLevelResolver(levels
                        // whoever sits at this machine needs no session
                        .withLevel("validation.request.security", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.contentType.notAllowed", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    static String registers() {
        try {
            return Json.MAPPER.writeValueAsString(RegisterDescription.of(Wiring.allRegisters()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One question and its answer; what is no part of the API is left alone. */
    static void check(HttpRequest request, String sent, int status, HttpHeaders headers, byte[] body) {
        URI uri = request.uri();
        String path = uri.getRawPath();
        boolean described = path.startsWith("/api/") || path.startsWith("/tiles/") || path.startsWith("/health/");
        if (!described || status == 405 || new String(body, StandardCharsets.UTF_8).contains("\"http-404\"")) {
            return;
        }
        List<OpenApiInteractionValidator> held = new ArrayList<>(List.of(path.startsWith(LISTS) ? ALL : STRICT));
        String register =
                path.startsWith(LISTS) ? path.substring(LISTS.length()).replaceAll("/.*", "") : "";
        if (Wiring.allRegisters().all().stream().anyMatch(one -> one.id().equals(register))) {
            held.add(REGISTERS);
        }
        for (OpenApiInteractionValidator one : held) {
            check(one, request, sent, status, headers, body);
        }
    }

    private static void check(
            OpenApiInteractionValidator description,
            HttpRequest request,
            String sent,
            int status,
            HttpHeaders headers,
            byte[] body) {
        Request.Method method =
                request.method().equals("HEAD") ? Request.Method.GET : Request.Method.valueOf(request.method());
        List<ValidationReport.Message> wrong = new ArrayList<>();
        if (!request.method().equals("HEAD")) {
            wrong.addAll(description
                    .validateResponse(request.uri().getRawPath(), method, answer(status, headers, body))
                    .getMessages());
        }
        if (status < 400) {
            wrong.addAll(
                    description.validateRequest(asked(method, request, sent)).getMessages());
        }
        wrong.removeIf(message -> message.getLevel() != ValidationReport.Level.ERROR);
        if (!wrong.isEmpty()) {
            throw new AssertionError("%s %s answered %d, which openapi.yaml does not describe so:%n%s%n%s"
                    .formatted(
                            request.method(),
                            request.uri(),
                            status,
                            wrong.stream()
                                    .map(message -> "  " + message.getKey() + ": " + message.getMessage())
                                    .collect(Collectors.joining("\n")),
                            new String(body, 0, Math.min(body.length, 500), StandardCharsets.UTF_8)));
        }
    }

    private static SimpleResponse answer(int status, HttpHeaders headers, byte[] body) {
        SimpleResponse.Builder answer = SimpleResponse.Builder.status(status);
        headers.map().forEach((name, values) -> answer.withHeader(name, values));
        if (body.length > 0) {
            answer.withBody(body);
        }
        return answer.build();
    }

    private static SimpleRequest asked(Request.Method method, HttpRequest request, String sent) {
        SimpleRequest.Builder asked =
                new SimpleRequest.Builder(method, request.uri().getRawPath());
        request.headers().map().forEach((name, values) -> asked.withHeader(name, values));
        String query = request.uri().getRawQuery();
        if (query != null) {
            for (String part : query.split("&", -1)) {
                String[] pair = part.split("=", 2);
                asked.withQueryParam(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
            }
        }
        if (!sent.isEmpty()) {
            asked.withBody(sent);
            if (request.headers().firstValue("Content-Type").isEmpty() && sent.startsWith("{")) {
                asked.withContentType("application/json");
            }
        }
        return asked.build();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
