package fr.diair.atlas.infographic.basemap;

import fr.diair.atlas.db.Sql;
import fr.diair.atlas.geo.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Land that is not French, of Natural Earth: see {@code data/make/around.mjs}. */
final class World {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** So far the borders of Natural Earth may stray from the true ones: land abroad reaches below the French land. */
    private static final double STRAY_METRES = 2_500;

    private static final double ISLAND_M2 = 2e9;

    private static final List<Geometry> ABROAD = rings("abroad.txt");

    /** The continents around the Atlantic and the west of the Indian Ocean, in degrees. */
    static final Mesh OCEANS = MeshBuilder.build(rings("oceans.txt"));

    /** From the West Indies to La Réunion, and from the metropole down to it. */
    static final Envelope OCEANS_SEEN = new Envelope(-80, 70, -32, 58);

    private World() {}

    /** The land abroad within a box, both in metres of a projection; null where there is none. */
    static @Nullable Mesh abroad(Projection projection, Envelope seen) {
        Envelope wider = new Envelope(seen);
        wider.expandBy(2 * STRAY_METRES);
        Geometry box = FACTORY.toGeometry(wider);
        Envelope degrees = Sight.degrees(projection, wider);
        List<Geometry> near = new ArrayList<>();
        for (Geometry land : ABROAD) {
            if (land.getEnvelopeInternal().intersects(degrees)) {
                Geometry metres = projection.project(land.buffer(0).intersection(FACTORY.toGeometry(degrees)));
                // An island has no border with France.
                Geometry reaching = metres.getArea() < ISLAND_M2 ? metres : metres.buffer(STRAY_METRES);
                near.add(reaching.intersection(box));
            }
        }
        Geometry union = near.isEmpty() ? null : UnaryUnionOp.union(near);
        return union == null || union.isEmpty() ? null : MeshBuilder.build(List.of(union));
    }

    private static List<Geometry> rings(String file) {
        List<Geometry> rings = new ArrayList<>();
        Sql.file(World.class, file).lines().forEach(line -> {
            String[] points = line.split(" ", -1);
            Coordinate[] ring = new Coordinate[points.length];
            for (int i = 0; i < ring.length; i++) {
                String[] at = points[i].split(",", -1);
                ring[i] = new Coordinate(Double.parseDouble(at[0]), Double.parseDouble(at[1]));
            }
            rings.add(FACTORY.createPolygon(ring));
        });
        return List.copyOf(rings);
    }
}
