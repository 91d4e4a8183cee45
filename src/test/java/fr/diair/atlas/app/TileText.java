package fr.diair.atlas.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vector tile as lines a person can read: one per layer and one per feature, in the order of the tile. Boxes are west,
 * north, east, south in hundredths of the side of the tile, rows counted from the North. Reads what version 2 of the Mapbox
 * Vector Tile specification says of polygons, and refuses everything else.
 */
final class TileText {
    private static final int POLYGON = 3;

    private final StringBuilder text = new StringBuilder();

    private TileText() {}

    static String of(byte[] tile) {
        TileText dump = new TileText();
        Fields fields = new Fields(tile);
        while (fields.next()) {
            if (fields.number != 3) {
                throw new IllegalArgumentException("a tile holds layers only, not field " + fields.number);
            }
            dump.layer(fields.bytes());
        }
        return dump.text.toString();
    }

    private void layer(byte[] layer) {
        String name = "";
        long version = 1;
        long extent = 4096;
        List<byte[]> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        Fields fields = new Fields(layer);
        while (fields.next()) {
            switch (fields.number) {
                case 1 -> name = fields.string();
                case 2 -> features.add(fields.bytes());
                case 3 -> keys.add(fields.string());
                case 4 -> values.add(value(fields.bytes()));
                case 5 -> extent = fields.value;
                case 15 -> version = fields.value;
                default -> throw new IllegalArgumentException("unknown field of a layer: " + fields.number);
            }
        }
        text.append("layer %s, version %d, extent %d, %d features%n".formatted(name, version, extent, features.size()));
        for (byte[] feature : features) {
            feature(feature, keys, values, extent);
        }
    }

    private static String value(byte[] value) {
        Fields fields = new Fields(value);
        if (!fields.next() || fields.number != 1) {
            throw new IllegalArgumentException("a value of a feature is a text");
        }
        return fields.string();
    }

    private void feature(byte[] feature, List<String> keys, List<String> values, long extent) {
        Map<String, String> properties = new LinkedHashMap<>();
        Shape shape = null;
        Fields fields = new Fields(feature);
        while (fields.next()) {
            switch (fields.number) {
                case 2 -> {
                    List<Long> tags = numbers(fields.bytes());
                    for (int i = 0; i < tags.size(); i += 2) {
                        properties.put(
                                keys.get(tags.get(i).intValue()),
                                values.get(tags.get(i + 1).intValue()));
                    }
                }
                case 3 -> {
                    if (fields.value != POLYGON) {
                        throw new IllegalArgumentException("not a polygon: type " + fields.value);
                    }
                }
                case 4 -> shape = Shape.of(numbers(fields.bytes()));
                default -> throw new IllegalArgumentException("unknown field of a feature: " + fields.number);
            }
        }
        if (shape == null) {
            throw new IllegalArgumentException("a feature without geometry: " + properties);
        }
        text.append("  ")
                .append(String.join(" ", properties.values()))
                .append(" : ")
                .append(shape.said(extent))
                .append(System.lineSeparator());
    }

    private static List<Long> numbers(byte[] packed) {
        Fields fields = new Fields(packed);
        List<Long> numbers = new ArrayList<>();
        while (fields.at < packed.length) {
            numbers.add(fields.varint());
        }
        return numbers;
    }

    /** Rings, vertices (the last of a ring is not repeated) and box, in units of the tile. */
    private record Shape(int rings, int vertices, long west, long north, long east, long south) {
        static Shape of(List<Long> commands) {
            int rings = 0;
            int vertices = 0;
            long x = 0;
            long y = 0;
            long[] box = {Long.MAX_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
            for (int i = 0; i < commands.size(); ) {
                int command = (int) (commands.get(i) & 7);
                int count = (int) (commands.get(i++) >> 3);
                if (command == 7) {
                    rings++;
                    continue;
                }
                for (int k = 0; k < count; k++, vertices++) {
                    x += zigzag(commands.get(i++));
                    y += zigzag(commands.get(i++));
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
            return new Shape(rings, vertices, box[0], box[1], box[2], box[3]);
        }

        private static long zigzag(long value) {
            return (value >> 1) ^ -(value & 1);
        }

        String said(long extent) {
            return "%d ring%s, %d vertices, box %d %d %d %d"
                    .formatted(
                            rings,
                            rings > 1 ? "s" : "",
                            vertices,
                            Math.round(100.0 * west / extent),
                            Math.round(100.0 * north / extent),
                            Math.round(100.0 * east / extent),
                            Math.round(100.0 * south / extent));
        }
    }

    /** The fields of a protocol buffers message, one after the other. */
    private static final class Fields {
        private final byte[] message;
        private int at;
        private int number;
        private long value;
        private int start;

        Fields(byte[] message) {
            this.message = message;
        }

        boolean next() {
            if (at >= message.length) {
                return false;
            }
            long tag = varint();
            number = (int) (tag >> 3);
            int type = (int) (tag & 7);
            if (type != 0 && type != 2) {
                throw new IllegalArgumentException("unknown wire type " + type);
            }
            value = varint();
            start = at;
            if (type == 2) {
                at += (int) value;
            }
            return true;
        }

        byte[] bytes() {
            return java.util.Arrays.copyOfRange(message, start, start + (int) value);
        }

        String string() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        private long varint() {
            long read = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = message[at++];
                read |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return read;
                }
            }
        }
    }
}
