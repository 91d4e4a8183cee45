package fr.diair.atlas.table.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text that was encoded in UTF-8 twice: « Ã© » where « é » was meant. */
final class DoubleUtf8 {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What windows-1252 makes of the bytes 80 to 9F; those it leaves out stay as they are. */
    private static final byte[] BYTE_OF = new byte[0x2200];

    static {
        for (int b = 0x80; b <= 0xff; b++) {
            String shown = new String(new byte[] {(byte) b}, WINDOWS);
            BYTE_OF[shown.charAt(0) == '\ufffd' ? b : shown.charAt(0)] = (byte) b;
        }
        for (int b : new int[] {0x81, 0x8d, 0x8f, 0x90, 0x9d}) {
            BYTE_OF[b] = (byte) b;
        }
    }

    private DoubleUtf8() {}

    /** How many characters look encoded twice: their first half is Ã, Â, Å or â. */
    static int count(char[] buffer, int length) {
        int count = 0;
        for (int i = 0; i + 2 < length; i++) {
            char c = buffer[i];
            if (c >= 0xc2 && (c == 0xc3 || c == 0xc2 || c == 0xc5 || c == 0xe2)) {
                boolean trail = isTrail(buffer[i + 1]) && (c != 0xe2 || isTrail(buffer[i + 2]));
                count += trail ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean isTrail(char c) {
        int b = byteOf(c);
        return b >= 0x80 && b <= 0xbf;
    }

    /** 0 when windows-1252 does not have it beyond ASCII. */
    private static int byteOf(char c) {
        return c < BYTE_OF.length ? BYTE_OF[c] & 0xff : 0;
    }

    /** With each sequence that is UTF-8 once more led back; the rest as it is. */
    static String repair(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int length = sequence(byteOf(text.charAt(i)));
            String once = length > 1 && i + length <= text.length() ? decode(text, i, length) : null;
            if (once == null) {
                repaired.append(text.charAt(i));
                i++;
            } else {
                repaired.append(once);
                i += length;
            }
        }
        return repaired.toString();
    }

    /** How many bytes a UTF-8 sequence has that begins so. */
    private static int sequence(int lead) {
        return lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
    }

    /** Null when it is no sequence: what stands there was encoded once. */
    @Nullable
    private static String decode(String text, int start, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) byteOf(text.charAt(start + i));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
