package fr.diair.atlas.table.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which encoding a text file has, step by step: byte order mark; zero bytes as UTF-16 has them; UTF-8 if the whole file
 * is valid; else one of the single-byte encodings, told apart by the letters they give.
 *
 * <p>Windows-1252 stands for ISO-8859-1 too: they differ in the bytes 80 to 9F only, which are never text in the latter.
 * ISO-8859-15 is taken when those bytes are absent and A4, BC or BD stand where only €, Œ or œ make sense (in
 * windows-1252 they would be ¤, ¼ and ½).
 */
final class EncodingLadder {
    private EncodingLadder() {}

    /** What the first bytes say, without reading on: a mark, UTF-16, or null. */
    @Nullable
    static TextEncoding byFirstBytes(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return new TextEncoding("utf-8", 3, true, "Marque UTF-8 au début du fichier.");
        }
        if (starts(head, 0xff, 0xfe)) {
            return new TextEncoding("utf-16le", 2, true, "Marque UTF-16 LE au début du fichier.");
        }
        if (starts(head, 0xfe, 0xff)) {
            return new TextEncoding("utf-16be", 2, true, "Marque UTF-16 BE au début du fichier.");
        }
        int[] zeros = new int[2];
        int length = head.length / 2 * 2;
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (zeros[1] * 2 > pairs && zeros[0] * 20 <= pairs) {
            return new TextEncoding("utf-16le", 0, true, "Un octet sur deux est nul : UTF-16 LE sans marque.");
        }
        if (zeros[0] * 2 > pairs && zeros[1] * 20 <= pairs) {
            return new TextEncoding("utf-16be", 0, true, "Un octet sur deux est nul : UTF-16 BE sans marque.");
        }
        return null;
    }

    /** The mark of the encoding at the start, in bytes. */
    static int mark(byte[] head, String encoding) {
        if (encoding.startsWith("utf-8")) {
            return starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
        }
        return (encoding.equals("utf-16le") && starts(head, 0xff, 0xfe))
                        || (encoding.equals("utf-16be") && starts(head, 0xfe, 0xff))
                ? 2
                : 0;
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** For a file that is not UTF-8. */
    static TextEncoding singleByte(Path file) throws IOException {
        Census census = Census.of(file);
        long windows = census.letters("windows-1252");
        String best = "windows-1252";
        for (String other : List.of("ibm850", "macintosh")) {
            // Their accented letters are signs in windows-1252: only a clear majority speaks for them.
            if (census.letters(other) > 4 * windows && census.letters(other) > census.letters(best)) {
                best = other;
            }
        }
        if (!best.equals("windows-1252")) {
            return new TextEncoding(
                    best,
                    0,
                    false,
                    "Pas de l'UTF-8 ; les lettres accentuées sont celles de %s."
                            .formatted(best.equals("ibm850") ? "MS-DOS (CP850)" : "Macintosh"));
        }
        if (census.count(0x80, 0x9f) > 0) {
            return new TextEncoding(
                    best, 0, false, "Pas de l'UTF-8 ; des signes que seul Windows-1252 place là (€, œ, apostrophe).");
        }
        if (census.onlyLatin9()) {
            return new TextEncoding(
                    "iso-8859-15", 0, false, "Pas de l'UTF-8 ; € ou œ à la place qu'ils ont en ISO-8859-15.");
        }
        return new TextEncoding(best, 0, false, "Pas de l'UTF-8 ; Windows-1252, identique ici à ISO-8859-1.");
    }

    /** How often each byte beyond ASCII stands in a file, and where. */
    private static final class Census {
        private final long[] counts;
        private final long[] betweenLetters;
        private final long afterDigit;

        private Census(long[] counts, long[] betweenLetters, long afterDigit) {
            this.counts = counts;
            this.betweenLetters = betweenLetters;
            this.afterDigit = afterDigit;
        }

        private static final String FRENCH = "éèêëàâäùûüôöîïçœæÉÈÊËÀÂÙÛÔÎÏÇŒÆ";

        static Census of(Path file) throws IOException {
            long[] counts = new long[256];
            long[] between = new long[256];
            long currency = 0;
            byte[] buffer = new byte[1 << 16];
            int before = 0;
            int beforeThat = 0;
            try (InputStream in = Files.newInputStream(file)) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    for (int i = 0; i < length; i++) {
                        int b = buffer[i] & 0xff;
                        if (before >= 0x80) {
                            counts[before]++;
                            between[before] += isLetter(beforeThat) || isLetter(b) ? 1 : 0;
                            currency +=
                                    before == 0xa4 && (isDigit(beforeThat) || beforeThat == ' ' || beforeThat == 0xa0)
                                            ? 1
                                            : 0;
                        }
                        beforeThat = before;
                        before = b;
                    }
                }
            }
            counts[before] += before >= 0x80 ? 1 : 0;
            return new Census(counts, between, currency);
        }

        private static boolean isLetter(int b) {
            return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
        }

        private static boolean isDigit(int b) {
            return b >= '0' && b <= '9';
        }

        long count(int first, int last) {
            long sum = 0;
            for (int b = first; b <= last; b++) {
                sum += counts[b];
            }
            return sum;
        }

        /** French letters beside letters, in that encoding. */
        long letters(String encoding) {
            Charset charset = new TextEncoding(encoding, 0, false, "").charset();
            long sum = 0;
            for (int b = 0x80; b < 256; b++) {
                if (betweenLetters[b] > 0 && FRENCH.contains(new String(new byte[] {(byte) b}, charset))) {
                    sum += betweenLetters[b];
                }
            }
            return sum;
        }

        boolean onlyLatin9() {
            return afterDigit > 0 || betweenLetters[0xbd] > 0 || betweenLetters[0xbc] > 0;
        }
    }
}
