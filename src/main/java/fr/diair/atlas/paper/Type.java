package fr.diair.atlas.paper;

import java.awt.Color;

/** How a text is set. @param size in points */
public record Type(double size, boolean bold, Color colour) {
    public static final Color INK = new Color(0x1b2433);
    public static final Color SOFT_INK = new Color(0x55606f);
    public static final Color HAIRLINE = new Color(0xd3d8df);
    public static final Color BRAND = new Color(0x17324d);
    public static final Color ACCENT = new Color(0x14625f);
    public static final Color ACCENT_SOFT = new Color(0xe3f1ef);
    public static final Color NOTABLE = new Color(0xb97400);
    public static final Color WARN_INK = new Color(0x6b4300);
    public static final Color WARN_SOFT = new Color(0xfff3d1);

    public static final Type BODY = new Type(8.5, false, INK);
    public static final Type STRONG = new Type(8.5, true, INK);
    public static final Type SMALL = new Type(7, false, SOFT_INK);
    public static final Type TITLE = new Type(20, true, BRAND);
    public static final Type HEAD = new Type(11.5, true, BRAND);

    public Type sized(double other) {
        return new Type(other, bold, colour);
    }

    public Type coloured(Color other) {
        return new Type(size, bold, other);
    }

    /** From one line to the next. */
    public double leading() {
        return 1.35 * size;
    }
}
