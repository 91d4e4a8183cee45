package fr.diair.atlas.app;

import org.jdbi.v3.core.Handle;

/** The territories that {@link RandomRow} draws from. */
final class SmallTerritories {
    private SmallTerritories() {}

    static void create(Handle handle) {
        handle.execute(
                "insert into territory (level, code, vintage, name, departement_code, region_code, population) values"
                        + " ('region', '53', 2019, 'Bretagne', null, '53', 3329395),"
                        + " ('departement', '35', 2019, 'Ille-et-Vilaine', '35', '53', 1060199),"
                        + " ('departement', '29', 2019, 'Finistère', '29', '53', 909028),"
                        + " ('epci', '242900314', 2019, 'Brest Métropole', '29', '53', 208930),"
                        + " ('commune', '35238', 2019, 'Rennes', '35', '53', 216268),"
                        + " ('commune', '29019', 2019, 'Brest', '29', '53', 139342),"
                        + " ('commune', '01004', 2019, 'Ambérieu-en-Bugey', null, null, 13992)");
        handle.execute("insert into filiation (level, code, name, shown_code)"
                + " select level, code, name, code from territory where level in ('commune', 'epci')");
        handle.execute("call refresh_shown()");
    }
}
