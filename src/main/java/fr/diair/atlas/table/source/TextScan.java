package fr.diair.atlas.table.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;

/**
 * What one walk over a whole text file finds.
 *
 * @param strayQuotes lines with text behind a closing quote
 * @param doubleEncoded characters that look encoded twice
 * @param lost replacement characters: something could not be decoded, here or before
 */
record TextScan(NavigableSet<Long> strayQuotes, long doubleEncoded, long lost) {
    /**
     * @throws java.nio.charset.CharacterCodingException when the file is not in that encoding
     * @throws fr.diair.atlas.fault.DataException when it is no table
     */
    static TextScan of(Path file, String name, TextEncoding encoding, char separator) throws IOException {
        QuoteScan quotes = new QuoteScan(name, separator);
        long doubled = 0;
        long lost = 0;
        char[] buffer = new char[1 << 15];
        try (Reader reader = reader(file, encoding)) {
            for (int length = reader.read(buffer); length >= 0; length = reader.read(buffer)) {
                quotes.accept(buffer, length);
                doubled += encoding.name().equals("utf-8") ? DoubleUtf8.count(buffer, length) : 0;
                for (int i = 0; i < length; i++) {
                    lost += buffer[i] == '\ufffd' ? 1 : 0;
                }
            }
        }
        return new TextScan(quotes.end(), doubled, lost);
    }

    /** The text of the file behind its byte order mark. */
    static Reader reader(Path file, TextEncoding encoding) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(encoding.skip());
        return new InputStreamReader(in, encoding.decoder());
    }
}
