package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.whole.Together;
import fr.diair.atlas.diagnostic.whole.Wholes;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;

/** The values of several territories taken together, such as a perimeter or the whole country. */
public record WholeValues(Wholes wholes, Publication publication, Together together) implements Subject.Values {
    @Override
    public boolean has(Measure measure) {
        return wholes.has(measure, together, publication);
    }

    @Override
    public Column.Cell cell(Measure measure, LocalDate day) {
        return wholes.cell(measure, together, publication, day);
    }

    @Override
    public Column.Provenance provenance(Measure measure, LocalDate day) {
        return wholes.provenance(measure, together, publication, day);
    }

    @Override
    public Level level(Measure measure, LocalDate day) {
        return wholes.level(measure, together, publication, day);
    }
}
