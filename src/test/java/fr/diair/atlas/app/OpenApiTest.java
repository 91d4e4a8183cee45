package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.diair.atlas.db.Database;
import fr.diair.atlas.db.TestDatabase;
import fr.diair.atlas.http.RegisteredRoute;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.Register;
import io.javalin.Javalin;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description of the API says what the program really has, no more and no less. */
class OpenApiTest {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private record Described(String path, String method, Operation operation, List<Parameter> shared) {
        String name() {
            return method + " " + path;
        }

        String role() {
            return operation.getExtensions() == null
                    ? "none"
                    : String.valueOf(operation.getExtensions().get("x-role"));
        }

        Set<String> inPath() {
            Stream<Parameter> own =
                    operation.getParameters() == null ? Stream.of() : operation.getParameters().stream();
            return Stream.concat(own, shared.stream())
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .map(Parameter::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** The sets of schemes of which one must be met. */
        List<Set<String>> security() {
            return operation.getSecurity() == null
                    ? List.of(Set.of("none said"))
                    : operation.getSecurity().stream()
                            .<Set<String>>map(SecurityRequirement::keySet)
                            .toList();
        }
    }

    @Test
    void every_route_is_described_and_every_description_is_a_route() {
        Map<String, RegisteredRoute> routes = new TreeMap<>();
        routes().forEach(route -> routes.put(route.method() + " " + route.path(), route));
        Map<String, Described> described = described();
        List<RegisteredRoute> missing = routes.entrySet().stream()
                .filter(one -> !described.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(missing)
                .as(
                        "routes that openapi.yaml does not describe; add under paths, and fill in:%n%n%s%n",
                        missing.stream().map(OpenApiTest::lines).collect(Collectors.joining("\n")))
                .isEmpty();
        assertThat(described.keySet())
                .as("operations of openapi.yaml that no route answers: take them away")
                .isSubsetOf(routes.keySet());
        for (Described one : described.values()) {
            assertThat(one.role())
                    .as("x-role of %s", one.name())
                    .isEqualTo(routes.get(one.name()).role().id());
        }
    }

    @Test
    void every_operation_says_its_parameters_and_what_it_asks_of_the_visitor() {
        for (Described one : described().values()) {
            assertThat(one.inPath())
                    .as("parameters in the path of %s", one.name())
                    .isEqualTo(inBraces(one.path()));
            assertThat(one.security())
                    .as("security of %s, whose role is %s", one.name(), one.role())
                    .isEqualTo(security(Role.of(one.role()).orElseThrow(), SAFE.contains(one.method())));
            assertThat(one.operation().getSummary())
                    .as("summary of %s", one.name())
                    .isNotBlank();
            assertThat(one.operation().getResponses().getDefault())
                    .as("the default answer of %s, a problem", one.name())
                    .isNotNull();
        }
    }

    @Test
    void each_register_is_described_with_each_of_its_fields() {
        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(Traffic.registers(), null, new ParseOptions());
        assertThat(parsed.getMessages()).isEmpty();
        for (Register register : Wiring.allRegisters().all()) {
            assertThat(parsed.getOpenAPI().getPaths())
                    .containsKeys(
                            "/api/v1/registers/" + register.id(), "/api/v1/registers/" + register.id() + "/{key}");
            assertThat(parsed.getOpenAPI()
                            .getComponents()
                            .getSchemas()
                            .get(register.id() + "-values")
                            .getProperties()
                            .keySet())
                    .isEqualTo(register.fields().stream().map(Field::name).collect(Collectors.toSet()));
        }
    }

    @Test
    void both_descriptions_are_served_to_anybody() {
        Answer yaml = Answer.get("/api/v1/openapi.yaml");
        assertThat(yaml.header("content-type")).startsWith("application/yaml");
        assertThat(yaml.text()).isEqualTo(new String(OpenApiRoutes.text(), StandardCharsets.UTF_8));
        JsonNode registers = Answer.get("/api/v1/openapi-registers.json").json();
        assertThat(registers.get("openapi").asText()).isEqualTo("3.0.3");
        assertThat(Answer.get("/api/v1/openapi.yaml", "If-None-Match", yaml.header("etag"))
                        .status())
                .isEqualTo(304);
    }

    private static List<RegisteredRoute> routes() {
        Database database = TestDatabase.fresh("openapi");
        Settings settings = LoadedDatabase.settings(
                Map.of("ATLAS_OIDC_ISSUER", "http://127.0.0.1:1", "ATLAS_OIDC_CLIENT_ID", "atlas"));
        try (Wiring wiring = new Wiring(settings, database)) {
            HealthRoutes health = new HealthRoutes(new Readiness(new Progress(System.out), Clock.systemUTC()));
            return RegisteredRoute.of(Javalin.create(config -> {
                        health.register(config.routes);
                        wiring.routesOnly(config);
                    }))
                    .stream()
                    .filter(route -> route.path().matches("/(api|tiles|health|m)/.*"))
                    .toList();
        } finally {
            database.close();
        }
    }

    private static Map<String, Described> described() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult parsed = new OpenAPIV3Parser()
                .readContents(new String(OpenApiRoutes.text(), StandardCharsets.UTF_8), null, options);
        assertThat(parsed.getMessages()).as("what is wrong with openapi.yaml").isEmpty();
        OpenAPI api = parsed.getOpenAPI();
        Map<String, Described> described = new TreeMap<>();
        api.getPaths().forEach((path, item) -> operations(path, item).forEach(one -> described.put(one.name(), one)));
        return described;
    }

    private static List<Described> operations(String path, PathItem item) {
        List<Parameter> shared = item.getParameters() == null ? List.of() : item.getParameters();
        List<Described> operations = new ArrayList<>();
        item.readOperationsMap()
                .forEach((method, operation) -> operations.add(new Described(path, method.name(), operation, shared)));
        return operations;
    }

    private static List<Set<String>> security(Role role, boolean safe) {
        if (role == Role.PUBLIC) {
            return safe ? List.of() : List.of(Set.of("csrf"));
        }
        return List.of(safe ? Set.of("session") : Set.of("session", "csrf"));
    }

    private static Set<String> inBraces(String path) {
        return PARAMETER
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What somebody may paste. */
    private static String lines(RegisteredRoute route) {
        boolean safe = SAFE.contains(route.method());
        String security = security(route.role(), safe).stream()
                .map(set -> new TreeSet<>(set)
                        .descendingSet().stream().map(scheme -> scheme + ": []").collect(Collectors.joining(", ")))
                .map(set -> "{" + set + "}")
                .collect(Collectors.joining(", "));
        String parameters = PARAMETER
                .matcher(route.path())
                .results()
                .map((MatchResult match) ->
                        "        - {name: %s, in: path, required: true, description: À ÉCRIRE, schema: {type: string}}%n"
                                .formatted(match.group(1)))
                .collect(Collectors.joining());
        return """
                  %s:
                    %s:
                      operationId: À-ÉCRIRE
                      summary: À ÉCRIRE
                      tags: [registres]
                      x-role: %s
                      security: [%s]
                %s      responses:
                        "200":
                          description: À ÉCRIRE
                          content: {application/json: {schema: {$ref: "#/components/schemas/Any"}}}
                        default: {$ref: "#/components/responses/Problem"}
                """.formatted(
                        route.path(),
                        route.method().toLowerCase(Locale.ROOT),
                        route.role().id(),
                        security,
                        parameters.isEmpty() ? "" : "      parameters:\n" + parameters);
    }
}
