package fr.diair.atlas.paper;

/** A chart or a map, in points. */
public interface Drawing {
    /** What it takes at a width. */
    double height(double width);

    /** Within a room whose top left corner is given. */
    void draw(Pen pen, double x, double y, double width);
}
