package fr.diair.atlas.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchWhereTest {
    @ParameterizedTest
    @CsvSource({
        "Bretagne, en Bretagne",
        "Île-de-France, en Île-de-France",
        "Hauts-de-France, dans les Hauts-de-France",
        "Pays de la Loire, dans les Pays de la Loire",
        "Grand Est, dans le Grand Est",
        "La Réunion, à La Réunion",
        "Mayotte, à Mayotte",
        "Guyane, en Guyane"
    })
    void a_region_takes_the_preposition_of_usage(String name, String where) {
        assertThat(FrenchWhere.region(name)).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource({
        "Ille-et-Vilaine, en Ille-et-Vilaine",
        "Finistère, dans le Finistère",
        "Ain, dans l’Ain",
        "Hérault, dans l’Hérault",
        "Landes, dans les Landes",
        "Alpes-Maritimes, dans les Alpes-Maritimes",
        "Manche, dans la Manche",
        "Gironde, en Gironde",
        "Haute-Garonne, en Haute-Garonne",
        "Seine-Saint-Denis, en Seine-Saint-Denis",
        "Vaucluse, en Vaucluse",
        "Territoire de Belfort, dans le Territoire de Belfort",
        "Paris, à Paris",
        "Mayotte, à Mayotte",
        "Guadeloupe, en Guadeloupe"
    })
    void a_departement_takes_the_preposition_of_usage(String name, String where) {
        assertThat(FrenchWhere.departement(name)).isEqualTo(where);
    }

    @ParameterizedTest
    @CsvSource({
        "Rennes Métropole, sur le territoire de Rennes Métropole",
        "Orléans Métropole, sur le territoire d’Orléans Métropole",
        "Métropole de Lyon, sur le territoire de la Métropole de Lyon",
        "Eurométropole de Strasbourg, sur le territoire de l’Eurométropole de Strasbourg",
        "CA Le Grand Chalon, sur le territoire de la CA Le Grand Chalon",
        "Le Grand Chalon, sur le territoire du Grand Chalon"
    })
    void an_intercommunality_is_a_land_that_one_stands_on(String name, String where) {
        assertThat(FrenchWhere.intercommunality(name)).isEqualTo(where);
    }
}
