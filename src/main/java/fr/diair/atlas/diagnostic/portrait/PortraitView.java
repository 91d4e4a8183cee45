package fr.diair.atlas.diagnostic.portrait;

import fr.diair.atlas.diagnostic.measure.Column.Cell;
import fr.diair.atlas.diagnostic.measure.Measure;
import fr.diair.atlas.diagnostic.shown.ShownCell;
import fr.diair.atlas.territory.Publication;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A portrait as the API writes it. */
public record PortraitView(
        String level,
        String code,
        String name,
        String kindLabel,
        LocalDate date,
        int vintage,
        long dataVersion,
        BoundariesView boundaries,
        boolean demo,
        String sources,
        ReferenceView reference,
        List<Reference.Choice> references,
        List<FamilyView> families,
        List<FigureView> figures,
        List<FindingView> findings) {

    /** The boundaries that areas and distances come from. */
    public record BoundariesView(String version, String quality, String source) {}

    public record ReferenceView(String id, String label, int territories) {}

    public record FamilyView(String id, String label) {}

    /** What is measured. */
    public record MeasureView(
            String id,
            String label,
            String definition,
            String unit,
            String format,
            int decimals,
            String direction,
            String family,
            String familyLabel) {}

    public record FigureView(
            MeasureView measure,
            ShownCell cell,
            String source,
            @Nullable String period,
            boolean demo,
            @Nullable Integer rank,
            @Nullable Integer of,
            @Nullable Double percentile,
            BesideView reference,
            @Nullable GapView gap,
            @Nullable String assessment,
            @Nullable TrendView trend) {}

    /** What the reference has. */
    public record BesideView(
            @Nullable Double median,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double mean,
            @Nullable ShownCell whole) {}

    public record GapView(double absolute, @Nullable Double percent) {}

    public record TrendView(
            ShownCell previous,
            String period,
            @Nullable Double change,
            @Nullable Double percent) {}

    public record FindingView(String id, String tone, String text, List<String> measures, boolean demo) {}

    public static PortraitView of(Portrait portrait) {
        Subject subject = portrait.subject();
        Publication publication = portrait.publication();
        Publication.Boundaries boundary = publication.boundary();
        Reference reference = portrait.reference();
        return new PortraitView(
                subject.level(),
                subject.code(),
                subject.name(),
                subject.kindLabel(),
                portrait.day(),
                publication.vintage(),
                publication.dataVersion(),
                new BoundariesView(boundary.version(), boundary.quality(), boundary.source()),
                portrait.demo(),
                publication.sources(),
                new ReferenceView(reference.id(), reference.label(), reference.territories()),
                portrait.references(),
                portrait.figures().stream()
                        .map(figure -> figure.measure().family())
                        .distinct()
                        .sorted()
                        .map(family -> new FamilyView(family.id(), family.label()))
                        .toList(),
                portrait.figures().stream().map(PortraitView::figure).toList(),
                portrait.findings().stream()
                        .map(one -> new FindingView(one.id(), one.tone().id(), one.text(), one.measures(), one.demo()))
                        .toList());
    }

    private static FigureView figure(Portrait.Figure figure) {
        Portrait.Comparison comparison = Objects.requireNonNullElse(figure.comparison(), Portrait.Comparison.NONE);
        Distribution.Position position = comparison.position();
        return new FigureView(
                measure(figure.measure()),
                ShownCell.of(figure.cell()),
                figure.provenance().source(),
                figure.provenance().period(),
                figure.provenance().demo(),
                position == null ? null : position.rank(),
                position == null ? null : position.of(),
                position == null ? null : position.percentile(),
                beside(comparison),
                comparison.gap() == null ? null : new GapView(comparison.gap(), comparison.gapPercent()),
                comparison.assessment() == null ? null : comparison.assessment().id(),
                trend(figure.trend()));
    }

    public static MeasureView measure(Measure measure) {
        return new MeasureView(
                measure.id(),
                measure.label(),
                measure.definition(),
                measure.unit().text(),
                measure.unit().format(),
                measure.unit().decimals(),
                measure.direction().id(),
                measure.family().id(),
                measure.family().label());
    }

    private static BesideView beside(Portrait.Comparison comparison) {
        Distribution.Quartiles quartiles = comparison.quartiles();
        Cell whole = comparison.whole();
        return new BesideView(
                quartiles == null ? null : quartiles.median(),
                quartiles == null ? null : quartiles.low(),
                quartiles == null ? null : quartiles.high(),
                comparison.mean(),
                whole == null ? null : ShownCell.of(whole));
    }

    private static @Nullable TrendView trend(Portrait.@Nullable Trend trend) {
        return trend == null
                ? null
                : new TrendView(ShownCell.of(trend.previous()), trend.period(), trend.change(), trend.percent());
    }
}
