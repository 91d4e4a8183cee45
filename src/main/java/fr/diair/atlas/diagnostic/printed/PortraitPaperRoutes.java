package fr.diair.atlas.diagnostic.printed;

import fr.diair.atlas.diagnostic.portrait.Portrait;
import fr.diair.atlas.diagnostic.portrait.PortraitReader;
import fr.diair.atlas.diagnostic.portrait.Subject;
import fr.diair.atlas.diagnostic.portrait.Subjects;
import fr.diair.atlas.http.Params;
import fr.diair.atlas.http.Replies;
import fr.diair.atlas.http.Role;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Publications;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;

/** The portrait of one territory or perimeter as a PDF. */
public final class PortraitPaperRoutes {
    private final Subjects subjects;
    private final PortraitReader reader;
    private final SubjectMaps maps;
    private final Publications publications;
    private final LocalDate usualDay;

    public PortraitPaperRoutes(
            Subjects subjects, PortraitReader reader, SubjectMaps maps, Publications publications, LocalDate usualDay) {
        this.subjects = subjects;
        this.reader = reader;
        this.maps = maps;
        this.publications = publications;
        this.usualDay = usualDay;
    }

    public void register(RoutesConfig routes) {
        routes.get("/api/v1/portraits/{level}/{code}.pdf", this::paper, Role.PUBLIC);
    }

    private void paper(Context ctx) {
        Params params = Params.of(ctx, "date", "reference");
        LocalDate day = params.date("date", usualDay);
        Publication publication = publications.current();
        Subject subject = subjects.of(publication, ctx.pathParam("level"), ctx.pathParam("code"), day);
        Portrait portrait = reader.read(publication, subject, day, params.text("reference", "france"));
        byte[] bytes =
                PortraitPaper.of(portrait, maps.of(publication.boundary().version(), subject.level(), subject.code()));
        Replies.attachment(
                ctx,
                "application/pdf",
                "portrait-%s-%s-%s.pdf"
                        .formatted(subject.level(), subject.code().replaceAll("[^A-Za-z0-9-]", "-"), day));
        ctx.result(bytes);
    }
}
