package fr.diair.atlas.report.map;

import fr.diair.atlas.contract.Status;
import fr.diair.atlas.paper.Drawing;
import fr.diair.atlas.paper.Pen;
import fr.diair.atlas.paper.Type;
import fr.diair.atlas.text.French;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Draws the map: metropolitan France on the right, the overseas departements one under the other on its left, the key below. */
public final class FranceDrawing implements Drawing {
    private static final double HEIGHT = 470;
    private static final double INSETS = 88;
    private static final double GAP = 8;
    private static final double NAME = 11;
    private static final double KEY_LINE = 14;
    private static final int KEY_COLUMNS = 3;
    private static final double DOT = 1.7;
    private static final double MARK = 4;
    private static final Color SEA = new Color(0xeaf1f7);
    private static final Color LAND = new Color(0xf6f6f4);
    private static final Color DEPARTEMENT = new Color(0xd9dde2);
    private static final Color REGION = new Color(0x8b95a3);
    private static final Color WITHOUT = new Color(0xc9ced6);
    private static final Color ENGAGED = new Color(0xb23a2e);
    private static final Type TINY = Type.SMALL.sized(7);

    private final FranceMap map;

    public FranceDrawing(FranceMap map) {
        this.map = map;
    }

    @Override
    public double height(double width) {
        return HEIGHT + GAP + Math.ceil((double) keys().size() / KEY_COLUMNS) * KEY_LINE;
    }

    @Override
    public void draw(Pen pen, double x, double y, double width) {
        double inset = (HEIGHT - (Land.OVERSEAS.size() - 1) * GAP) / Land.OVERSEAS.size();
        for (int i = 0; i < Land.OVERSEAS.size(); i++) {
            land(pen, Land.OVERSEAS.get(i), new Rectangle2D.Double(x, y + i * (inset + GAP), INSETS, inset));
        }
        Rectangle2D main = new Rectangle2D.Double(x + INSETS + GAP, y, width - INSETS - GAP, HEIGHT);
        land(pen, Land.METROPOLE, main);
        key(pen, x, y + HEIGHT + GAP, width);
    }

    private void land(Pen pen, Land land, Rectangle2D room) {
        Rectangle2D drawn = new Rectangle2D.Double(
                room.getX() + 6, room.getY() + NAME + 4, room.getWidth() - 12, room.getHeight() - NAME - 22);
        Sight sight = Sight.of(land, map.departements(), drawn);
        pen.fill(room, SEA);
        List<Rectangle2D> taken = new ArrayList<>();
        if (sight != null) {
            pen.within(room, () -> {
                sight.shapes(map.departements()).forEach(shape -> pen.fill(shape, LAND));
                sight.shapes(map.departements()).forEach(shape -> pen.stroke(shape, DEPARTEMENT, 0.35));
                areas(pen, sight);
                sight.shapes(map.regions()).forEach(shape -> pen.stroke(shape, REGION, 0.6));
                dots(pen, sight);
                marks(pen, sight);
            });
            names(pen, sight, room, taken);
            bar(pen, sight, room);
        }
        pen.stroke(room, Type.HAIRLINE, 0.6);
        pen.text(land.label(), TINY.coloured(Type.INK), room.getX() + 5, room.getY() + 10);
    }

    private void areas(Pen pen, Sight sight) {
        for (FranceMap.Signatory one : map.signatories()) {
            if (one.area() != null && sight.holds(one.inside())) {
                Path2D shape = sight.shape(one.area());
                pen.fill(shape, colour(one));
                pen.stroke(shape, Type.INK, 0.4);
            }
        }
    }

    private void dots(Pen pen, Sight sight) {
        map.engaged().stream().filter(sight::holds).map(sight::point).forEach(at -> {
            Ellipse2D dot = new Ellipse2D.Double(at.getX() - DOT, at.getY() - DOT, 2 * DOT, 2 * DOT);
            pen.fill(dot, ENGAGED);
            pen.stroke(dot, Color.WHITE, 0.35);
        });
    }

    private void marks(Pen pen, Sight sight) {
        for (FranceMap.Signatory one : map.signatories()) {
            if (one.area() == null && sight.holds(one.inside())) {
                Path2D mark = diamond(sight.point(one.inside()));
                pen.fill(mark, colour(one));
                pen.stroke(mark, Type.INK, 0.5);
            }
        }
    }

    private static Path2D diamond(Point2D at) {
        Path2D path = new Path2D.Double();
        path.moveTo(at.getX(), at.getY() - MARK);
        path.lineTo(at.getX() + MARK, at.getY());
        path.lineTo(at.getX(), at.getY() + MARK);
        path.lineTo(at.getX() - MARK, at.getY());
        path.closePath();
        return path;
    }

    private static Color colour(FranceMap.Signatory one) {
        String status = one.status();
        return status == null ? WITHOUT : Color.decode(Status.of(status).colour());
    }

    private void names(Pen pen, Sight sight, Rectangle2D room, List<Rectangle2D> taken) {
        List<Labels.Name> wanted = map.signatories().stream()
                .filter(one -> one.status() != null && sight.holds(one.inside()))
                .map(one -> {
                    Point2D at = sight.point(one.inside());
                    Rectangle2D around = one.area() == null
                            ? new Rectangle2D.Double(at.getX() - MARK, at.getY() - MARK, 2 * MARK, 2 * MARK)
                            : sight.shape(Objects.requireNonNull(one.area())).getBounds2D();
                    return new Labels.Name(one.name(), around);
                })
                .toList();
        new Labels(pen, room, taken).draw(wanted);
    }

    private static void bar(Pen pen, Sight sight, Rectangle2D room) {
        double kilometres = sight.roundKilometres(0.3 * room.getWidth());
        double length = kilometres * 1000 / sight.metresPerPoint();
        double x = room.getX() + 6;
        double y = room.getMaxY() - 6;
        pen.line(x, y, x + length, y, Type.INK, 0.9);
        pen.line(x, y - 2.5, x, y, Type.INK, 0.9);
        pen.line(x + length, y - 2.5, x + length, y, Type.INK, 0.9);
        pen.text(French.number(kilometres, 0) + "\u00a0km", TINY.sized(6.5), x + length + 4, y + 1);
    }

    private record Key(String label, Color colour, boolean round) {}

    /** What the colours mean, with how many there are of each. */
    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        Arrays.stream(Status.values()).forEach(status -> {
            long count = map.signatories().stream()
                    .filter(one -> status.id().equals(one.status()))
                    .count();
            if (count > 0) {
                keys.add(new Key("%s (%d)".formatted(status.label(), count), Color.decode(status.colour()), false));
            }
        });
        long without =
                map.signatories().stream().filter(one -> one.status() == null).count();
        keys.add(new Key("Métropole sans contrat (%d)".formatted(without), WITHOUT, false));
        keys.add(new Key(
                "Commune engagée (%s)".formatted(French.number(map.engaged().size(), 0)), ENGAGED, true));
        return keys;
    }

    private void key(Pen pen, double x, double y, double width) {
        List<Key> keys = keys();
        double column = width / KEY_COLUMNS;
        for (int i = 0; i < keys.size(); i++) {
            double at = x + i % KEY_COLUMNS * column;
            double top = y + i / KEY_COLUMNS * KEY_LINE;
            Key key = keys.get(i);
            if (key.round()) {
                pen.fill(new Ellipse2D.Double(at + 2.5, top + 3, 5, 5), key.colour());
            } else {
                pen.box(at, top + 1, 10, 9, key.colour());
            }
            pen.textWithin(key.label(), Type.BODY.sized(8), at + 15, top + 9, column - 20);
        }
    }
}
