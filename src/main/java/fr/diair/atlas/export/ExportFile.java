package fr.diair.atlas.export;

import fr.diair.atlas.table.CsvTableWriter;
import fr.diair.atlas.table.TableWriter;
import fr.diair.atlas.table.XlsxTableWriter;
import fr.diair.atlas.vector.FeatureColumn;
import fr.diair.atlas.vector.FeatureWriter;
import fr.diair.atlas.vector.GeoJsonWriter;
import fr.diair.atlas.vector.GeoPackageWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One file on its way out, in any of the formats. */
final class ExportFile implements ExportQueries.Taker, AutoCloseable {
    private final ExportFormat format;
    private final Path file;
    private final String title;
    private List<FeatureColumn> columns = List.of();
    private @Nullable OutputStream out;
    private @Nullable TableWriter table;
    private @Nullable FeatureWriter features;

    /**
     * @param file does not exist, or is empty
     * @param title name of the sheet or of the layer
     */
    ExportFile(ExportFormat format, Path file, String title) {
        this.format = format;
        this.file = file;
        this.title = title;
    }

    @Override
    public void columns(List<FeatureColumn> all) {
        columns = all;
        try {
            switch (format) {
                case CSV -> table = new CsvTableWriter(open());
                case XLSX -> table = new XlsxTableWriter(open(), title);
                case GEOJSON -> features = new GeoJsonWriter(open());
                case GPKG -> {
                    Files.deleteIfExists(file);
                    features = new GeoPackageWriter(file, title.replace('-', '_'), all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (table != null) {
            table.header(all.stream().map(FeatureColumn::name).toList());
        }
    }

    private OutputStream open() throws IOException {
        OutputStream opened = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out = opened;
        return opened;
    }

    @Override
    public void row(List<@Nullable Object> values, @Nullable Geometry lonLat) {
        if (table != null) {
            table.row(values);
            return;
        }
        if (features == null) {
            throw new IllegalStateException("the columns come before the rows");
        }
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            attributes.put(columns.get(i).name(), values.get(i));
        }
        features.feature(attributes, lonLat);
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
        }
        if (features != null) {
            features.close();
        }
        if (out != null) {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
