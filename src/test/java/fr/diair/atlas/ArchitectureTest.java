package fr.diair.atlas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the house. */
@AnalyzeClasses(packages = "fr.diair.atlas", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "fr.diair.atlas.";

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothing_but_the_program_knows_the_program = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "app..");

    @ArchTest
    static final ArchRule the_notions_know_only_the_ground_below = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "territory..", ROOT + "engagement..", ROOT + "contract..", ROOT + "indicator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "layer..",
                    ROOT + "diagnostic..",
                    ROOT + "infographic..",
                    ROOT + "newsletter..",
                    ROOT + "ingest..",
                    ROOT + "boundary..",
                    ROOT + "intake..",
                    ROOT + "register..",
                    ROOT + "report..",
                    ROOT + "access..");

    @ArchTest
    static final ArchRule the_ground_knows_nothing_above = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "db..",
                    ROOT + "geo..",
                    ROOT + "fault..",
                    ROOT + "text..",
                    ROOT + "cell..",
                    ROOT + "table..",
                    ROOT + "vector..",
                    ROOT + "paper..",
                    ROOT + "work..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "territory..",
                    ROOT + "engagement..",
                    ROOT + "contract..",
                    ROOT + "layer..",
                    ROOT + "diagnostic..",
                    ROOT + "infographic..",
                    ROOT + "newsletter..",
                    ROOT + "ingest..",
                    ROOT + "boundary..",
                    ROOT + "join..",
                    ROOT + "intake..",
                    ROOT + "report..",
                    ROOT + "http..");

    @ArchTest
    static final ArchRule the_newsletter_knows_no_sibling_but_its_maps = noClasses()
            .that()
            .resideInAPackage(ROOT + "newsletter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "diagnostic..",
                    ROOT + "ingest..",
                    ROOT + "boundary..",
                    ROOT + "intake..",
                    ROOT + "join..",
                    ROOT + "geo..",
                    ROOT + "access..",
                    ROOT + "export..");

    @ArchTest
    static final ArchRule files_are_read_without_knowing_what_for = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "cell..", ROOT + "table..", ROOT + "vector..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "db..",
                    ROOT + "territory..",
                    ROOT + "ingest..",
                    ROOT + "boundary..",
                    ROOT + "join..",
                    ROOT + "intake..",
                    ROOT + "http..");

    @ArchTest
    static final ArchRule geotools_stays_in_geo = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "geo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.geotools..", "org.opengis..");

    @ArchTest
    static final ArchRule javalin_stays_in_routes = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "http..", ROOT + "app..")
            .and()
            .haveSimpleNameNotEndingWith("Routes")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    @ArchTest
    static final ArchRule web_plumbing_serves_routes_only = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "http..", ROOT + "app..")
            .and()
            .haveSimpleNameNotEndingWith("Routes")
            .and()
            .haveSimpleNameNotEndingWith("Params")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "http..")
                    .and(not(simpleName("Role").or(simpleName("Visitor")).or(simpleName("Visitors")))));

    @ArchTest
    static final ArchRule sql_stays_in_queries = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + "db..",
                    ROOT + "ingest..",
                    ROOT + "boundary..",
                    ROOT + "intake..",
                    ROOT + "register..", // rows are read, held against rules and written in one transaction
                    ROOT + "app..",
                    ROOT + "http..")
            .and()
            .haveNameNotMatching(".*Queries.*")
            .and()
            .haveSimpleNameNotStartingWith("GeoPackage") // a file that is a database
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "join.Gazetteer") // hands the connection to its queries
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "layer.TilePyramid") // moves bytes in bulk
            .and()
            .haveNameNotMatching(".*\\.indicator\\.IndicatorLoad.*") // rows in bulk
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.postgresql..");

    @ArchTest
    static final ArchRule names_say_what_things_are = classes()
            .should()
            .haveSimpleNameNotEndingWith("Service")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper");
}
