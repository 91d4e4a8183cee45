package fr.diair.atlas.infographic.scene;

import java.util.Arrays;

/**
 * A logo as it was received.
 *
 * @param bytes of a PNG
 * @param alternative what it says, for those who do not see it
 */
public record Logo(byte[] bytes, String alternative) {
    public Logo {
        bytes = bytes.clone();
        alternative = Scene.printable(alternative);
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Logo logo && Arrays.equals(bytes, logo.bytes) && alternative.equals(logo.alternative);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Logo[" + bytes.length + " bytes, " + alternative + "]";
    }
}
