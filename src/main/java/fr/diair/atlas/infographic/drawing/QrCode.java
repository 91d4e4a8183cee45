package fr.diair.atlas.infographic.drawing;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** An address as a QR code (ISO/IEC 18004): dark dots on a light ground that goes beyond them, whatever the page is like. */
final class QrCode {
    /** The standard asks for four dots of quiet ground on every side. */
    private static final int QUIET = 4;

    private final ByteMatrix matrix;

    private QrCode(ByteMatrix matrix) {
        this.matrix = matrix;
    }

    /** @throws IllegalArgumentException when the address is too long for a code */
    static QrCode of(String address) {
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code of " + address.length() + " characters", e);
        }
    }

    /** Along a side. */
    int dots() {
        return matrix.getWidth();
    }

    /** @param room of the dots; the quiet ground goes beyond it, into the margin of the page */
    List<Mark> marks(Rectangle2D room) {
        double dot = room.getWidth() / dots();
        double quiet = QUIET * dot;
        Path2D dark = new Path2D.Double();
        for (int row = 0; row < dots(); row++) {
            for (int from = 0; from < dots(); from++) {
                int to = from;
                while (to < dots() && matrix.get(to, row) == 1) {
                    to++;
                }
                if (to > from) {
                    dark.append(
                            new Rectangle2D.Double(
                                    room.getX() + from * dot, room.getY() + row * dot, (to - from) * dot, dot),
                            false);
                    from = to;
                }
            }
        }
        return List.of(
                new Mark.Form(
                        new Rectangle2D.Double(
                                room.getX() - quiet,
                                room.getY() - quiet,
                                room.getWidth() + 2 * quiet,
                                room.getHeight() + 2 * quiet),
                        Color.WHITE,
                        null,
                        0),
                new Mark.Form(dark, Color.BLACK, null, 0));
    }
}
