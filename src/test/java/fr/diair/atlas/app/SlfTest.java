package fr.diair.atlas.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Which jar a class comes from, where several have it: the libraries of tests change nothing of what runs in earnest. */
class SlfTest {
    @ParameterizedTest
    @CsvSource({
        "org.slf4j.LoggerFactory, slf4j-api-2",
        "org.slf4j.event.Level, slf4j-api-2",
        "com.fasterxml.jackson.databind.ObjectMapper, jackson-databind-2.20",
        "com.fasterxml.jackson.core.JsonFactory, jackson-core-2.20",
        "org.locationtech.jts.geom.Geometry, jts-core-1.20",
        // as without the validator of OpenAPI, which brings a later one
        "com.google.common.collect.ImmutableMap, geotools-wrapper"
    })
    void a_class_comes_from_the_jar_it_is_meant_to(String name, String jar) throws Exception {
        String place = Class.forName(name)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        assertThat(place.substring(place.lastIndexOf('/') + 1)).startsWith(jar);
    }

    @Test
    void logback_is_what_logs() {
        assertThat(LoggerFactory.getILoggerFactory().getClass().getName())
                .isEqualTo("ch.qos.logback.classic.LoggerContext");
        assertThat(List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)))
                .noneMatch(jar -> jar.matches(".*/(slf4j-nop|slf4j-simple|slf4j-log4j12|log4j-slf4j-impl)[^/]*"));
    }
}
