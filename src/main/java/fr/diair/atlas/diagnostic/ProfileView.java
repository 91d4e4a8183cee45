package fr.diair.atlas.diagnostic;

import fr.diair.atlas.contract.Action;
import fr.diair.atlas.contract.Contract;
import fr.diair.atlas.contract.PolicyField;
import fr.diair.atlas.engagement.Engagement;
import fr.diair.atlas.engagement.Event;
import fr.diair.atlas.engagement.Member;
import fr.diair.atlas.territory.Dataset;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.NamedCode;
import fr.diair.atlas.territory.Publication;
import fr.diair.atlas.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as the API writes it: the labels of all codes are said, so that the page has nothing to look up. */
final class ProfileView {
    /** A region has thousands of communes: those not engaged beyond this number are only counted. */
    private static final int MOST_MEMBERS = 500;

    private ProfileView() {}

    static Map<String, @Nullable Object> of(Profile profile) {
        Territory territory = profile.territory();
        Publication publication = profile.publication();
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("level", territory.level().id());
        view.put("code", territory.code());
        view.put("name", territory.name());
        view.put("kind", territory.kind());
        view.put("kindLabel", territory.kindLabel());
        view.put("vintage", publication.vintage());
        view.put("date", profile.day());
        view.put("departement", territory.parents().departement());
        view.put("region", territory.parents().region());
        view.put("epci", epci(territory));
        view.put("population", territory.population());
        view.put("populationYear", territory.populationYear());
        shape(view, territory);
        view.put("quality", publication.boundary().quality());
        members(view, profile);
        view.put("engagement", engagement(profile));
        view.put(
                "contracts",
                profile.contracts().stream().map(ProfileView::contract).toList());
        view.put("actions", actions(profile.actions()));
        view.put("events", profile.events().stream().map(ProfileView::event).toList());
        view.put("neighbours", profile.network().neighbours());
        view.put("former", profile.former());
        view.put("indicators", IndicatorView.of(profile.indicators()));
        view.put("reasons", Reasons.of(profile));
        view.put("sources", sources(publication));
        return view;
    }

    private record EpciView(
            String code, String name, @Nullable String kind) {}

    private static @Nullable EpciView epci(Territory territory) {
        NamedCode epci = territory.parents().epci();
        return epci == null
                ? null
                : new EpciView(epci.code(), epci.name(), territory.parents().epciKind());
    }

    private static void shape(Map<String, @Nullable Object> view, Territory territory) {
        Territory.Shape shape = territory.shape();
        Integer population = territory.population();
        view.put("areaM2", shape == null ? null : (double) Math.round(shape.areaM2()));
        view.put(
                "densityPerKm2",
                shape == null || population == null
                        ? null
                        : Math.round(population / (shape.areaM2() / 1e6) * 10) / 10.0);
        view.put("bounds", shape == null ? null : shape.bounds().asArray());
        view.put("point", shape == null ? null : new double[] {shape.lon(), shape.lat()});
    }

    private static void members(Map<String, @Nullable Object> view, Profile profile) {
        List<Member> members = profile.territory().level() == Level.COMMUNE
                ? List.of()
                : profile.network().members();
        List<Member> shown = new ArrayList<>(members.stream()
                .filter(member -> !member.engaged().equals("none"))
                .toList());
        members.stream()
                .filter(member -> member.engaged().equals("none"))
                .limit(Math.max(0, MOST_MEMBERS - shown.size()))
                .forEach(shown::add);
        view.put("memberCount", members.size());
        view.put("members", shown);
    }

    private record EngagementView(
            int communes,
            long engagedCommunes,
            long declared,
            long active,
            long toConfirm,
            @Nullable Long engagedPopulation,
            List<Map<String, @Nullable Object>> list) {}

    private static EngagementView engagement(Profile profile) {
        Profile.Network network = profile.network();
        return new EngagementView(
                network.members().size(),
                network.engagedCommunes(),
                network.engagedCommunes() - network.activeCommunes() - network.communesToConfirm(),
                network.activeCommunes(),
                network.communesToConfirm(),
                network.populationKnown() ? network.engagedPopulation() : null,
                network.engagements().stream().map(ProfileView::engagement).toList());
    }

    private static Map<String, @Nullable Object> engagement(Engagement engagement) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("mandate", engagement.mandate());
        view.put("mandateLabel", engagement.mandateLabel());
        view.put("communeCode", engagement.commune().code());
        view.put("communeName", engagement.commune().name());
        view.put("codeDate", engagement.codeDate());
        view.put("from", engagement.from());
        view.put("to", engagement.to());
        view.put("state", engagement.state());
        view.put("stateLabel", engagement.stateLabel());
        view.put("formerOf", engagement.formerOf());
        view.put("source", engagement.origin().source());
        view.put("demo", engagement.origin().demo());
        return view;
    }

    private static Map<String, @Nullable Object> contract(Contract contract) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("key", contract.key());
        view.put("title", contract.title());
        view.put("year", contract.year());
        view.put("status", contract.standing().status());
        view.put("statusLabel", contract.standing().statusLabel());
        view.put("statusDate", contract.standing().date());
        view.put("relation", contract.relation());
        view.put("relationLabel", contract.relationLabel());
        view.put("signatories", contract.signatories());
        view.put("history", contract.history());
        view.put("funding", contract.funding());
        view.put("demo", contract.standing().demo());
        return view;
    }

    private record Actions(int count, long late, List<Map<String, @Nullable Object>> list) {}

    private static Actions actions(List<Action> actions) {
        return new Actions(
                actions.size(),
                actions.stream()
                        .filter(action -> action.status().equals("late"))
                        .count(),
                actions.stream().map(ProfileView::action).toList());
    }

    private static Map<String, @Nullable Object> action(Action action) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("key", action.key());
        view.put("title", action.title());
        view.put("field", action.field());
        view.put("fieldLabel", PolicyField.of(action.field()).label());
        view.put("carrier", action.carrier());
        view.put("place", action.link().place());
        view.put("contract", action.link().contract());
        view.put("contractTitle", action.link().contractTitle());
        view.put("status", action.status());
        view.put("statusLabel", action.statusLabel());
        view.put("plannedStart", action.calendar().plannedStart());
        view.put("plannedEnd", action.calendar().plannedEnd());
        view.put("startedOn", action.calendar().startedOn());
        view.put("endedOn", action.calendar().endedOn());
        view.put("progress", action.progress().value());
        view.put("progressBasis", action.progress().basis());
        view.put("progressLabel", action.progress().basisLabel());
        view.put("progressEstimated", action.progress().estimated());
        view.put("progressComputed", action.progress().computed());
        view.put("progressOverridden", action.progress().overridden());
        view.put("beneficiariesPlanned", action.measure().beneficiariesPlanned());
        view.put("beneficiariesReached", action.measure().beneficiariesReached());
        view.put("reachedState", action.measure().reachedState());
        view.put("plannedCents", action.measure().plannedCents());
        view.put("spentCents", action.measure().spentCents());
        view.put("reportedOn", action.measure().reportedOn());
        view.put("source", action.link().source());
        view.put("demo", action.link().demo());
        return view;
    }

    private static Map<String, @Nullable Object> event(Event event) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("key", event.key());
        view.put("kind", event.kind());
        view.put("kindLabel", event.kindLabel());
        view.put("title", event.title());
        view.put("date", event.date());
        view.put("place", event.place());
        view.put("participants", event.participants());
        view.put("source", event.source());
        view.put("demo", event.demo());
        return view;
    }

    private record Source(
            String label, String source, @Nullable LocalDate date, int vintage, boolean demo) {}

    private static List<Source> sources(Publication publication) {
        List<Source> sources = new ArrayList<>();
        Publication.Boundaries boundary = publication.boundary();
        sources.add(new Source(
                boundary.approximate() ? "Contours (approchés)" : "Contours",
                boundary.source(),
                boundary.date(),
                boundary.vintage(),
                false));
        for (Dataset dataset : publication.datasets()) {
            sources.add(new Source(
                    dataset.title(), dataset.source(), dataset.date(), publication.vintage(), dataset.demo()));
        }
        return sources;
    }
}
