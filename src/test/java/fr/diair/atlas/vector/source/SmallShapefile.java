package fr.diair.atlas.vector.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Shapefile written byte by byte, as small as a test needs: the columns INSEE_COM and NOM, and polygons. */
public final class SmallShapefile {
    public static final String LAMBERT_93 =
            "PROJCS[\"RGF_1993_Lambert_93\",GEOGCS[\"GCS_RGF_1993\",DATUM[\"D_RGF_1993\",SPHEROID[\"GRS_1980\",6378137.0,298.257222101]],"
                    + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Lambert_Conformal_Conic\"],"
                    + "PARAMETER[\"False_Easting\",700000.0],PARAMETER[\"False_Northing\",6600000.0],PARAMETER[\"Central_Meridian\",3.0],"
                    + "PARAMETER[\"Standard_Parallel_1\",44.0],PARAMETER[\"Standard_Parallel_2\",49.0],PARAMETER[\"Latitude_Of_Origin\",46.5],UNIT[\"Meter\",1.0]]";
    private static final int NAME_LENGTH = 40;

    private SmallShapefile() {}

    /** A ring as x, y, x, y…; closed or not. */
    public static double[] square(double west, double south, double side) {
        return new double[] {west, south, west, south + side, west + side, south + side, west + side, south, west, south
        };
    }

    /** @param type 5 polygon, 15 with Z */
    public static byte[] shp(int type, List<List<double[]>> shapes) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int number = 1;
        for (List<double[]> rings : shapes) {
            byte[] record = rings.isEmpty() ? little(4).putInt(0).array() : record(type, rings);
            body.write(ByteBuffer.allocate(8)
                    .putInt(number++)
                    .putInt(record.length / 2)
                    .array());
            body.write(record);
        }
        ByteBuffer head = ByteBuffer.allocate(100);
        head.putInt(9994).position(24);
        head.putInt((100 + body.size()) / 2);
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(head.array());
        whole.write(body.toByteArray());
        return whole.toByteArray();
    }

    private static byte[] record(int type, List<double[]> rings) {
        int points = rings.stream().mapToInt(ring -> ring.length / 2).sum();
        int extra = type == 15 ? 16 + 8 * points : 0;
        ByteBuffer bytes = little(44 + 4 * rings.size() + 16 * points + extra);
        bytes.putInt(type).position(36);
        bytes.putInt(rings.size()).putInt(points);
        int start = 0;
        for (double[] ring : rings) {
            bytes.putInt(start);
            start += ring.length / 2;
        }
        for (double[] ring : rings) {
            for (double value : ring) {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }

    /** @param driver the byte of the language; rows are code, name */
    public static byte[] dbf(Charset charset, int driver, List<String[]> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer head = little(32).put((byte) 3).put((byte) 119).put((byte) 1).put((byte) 1);
        head.putInt(rows.size()).putShort((short) (32 + 2 * 32 + 1)).putShort((short) (1 + 5 + NAME_LENGTH));
        out.write(head.put(29, (byte) driver).array());
        out.write(column("INSEE_COM", 5));
        out.write(column("NOM", NAME_LENGTH));
        out.write(0x0d);
        for (String[] row : rows) {
            out.write(row.length > 2 ? '*' : ' ');
            out.write(padded(row[0].getBytes(charset), 5));
            out.write(padded(row[1].getBytes(charset), NAME_LENGTH));
        }
        out.write(0x1a);
        return out.toByteArray();
    }

    private static byte[] column(String name, int length) {
        ByteBuffer field = little(32).put(name.getBytes(StandardCharsets.US_ASCII));
        return field.put(11, (byte) 'C').put(16, (byte) length).array();
    }

    private static byte[] padded(byte[] text, int length) {
        byte[] cell = new byte[length];
        java.util.Arrays.fill(cell, (byte) ' ');
        System.arraycopy(text, 0, cell, 0, Math.min(length, text.length));
        return cell;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Two squares near the middle of Lambert-93, with names that have accents. */
    static Map<String, byte[]> members(Charset charset, int driver) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put(
                "communes.shp",
                shp(5, List.of(List.of(square(700_000, 6_600_000, 1000)), List.of(square(701_000, 6_600_000, 1000)))));
        members.put("communes.dbf", dbf(charset, driver, List.of(new String[] {"42218", "Saint-Étienne"}, new String[] {
            "94038", "L'Haÿ-les-Roses"
        })));
        members.put("communes.prj", LAMBERT_93.getBytes(StandardCharsets.US_ASCII));
        return members;
    }

    /** The same without a .prj. */
    public static Path withoutSystem(Path file) throws IOException {
        Map<String, byte[]> members = members(StandardCharsets.UTF_8, 0);
        members.remove("communes.prj");
        return zip(file, members);
    }

    public static Path zip(Path file, Map<String, byte[]> members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
