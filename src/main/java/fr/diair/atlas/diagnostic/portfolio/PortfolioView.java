package fr.diair.atlas.diagnostic.portfolio;

import fr.diair.atlas.diagnostic.measure.Place;
import fr.diair.atlas.diagnostic.shown.Basis;
import fr.diair.atlas.diagnostic.shown.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Portfolio} as the API gives it.
 *
 * @param state {@code optimal}, {@code feasible}, {@code infeasible}, {@code unknown}
 */
record PortfolioView(
        Basis basis,
        String level,
        String state,
        PortfolioReading.Aim objective,
        int candidates,
        List<PortfolioReading.LeftOut> leftOut,
        @Nullable Long envelopeCents,
        @Nullable Chosen chosen,
        Proof proof,
        List<Portfolio.Other> next,
        @Nullable LastEuro lastEuro,
        List<Portfolio.Point> curve,
        List<Price> prices,
        boolean complete,
        @Nullable Conflict conflict) {

    record Chosen(
            int count,
            double value,
            long costCents,
            @Nullable Long leftCents,
            List<Member> members) {}

    record Member(Spot territory, double value, long costCents) {}

    record Proof(
            boolean proved,
            @Nullable Double bound,
            @Nullable Double gap,
            double seconds,
            String sentence) {}

    record LastEuro(String sentence, long sameFromCents, List<Portfolio.Step> more, List<Portfolio.Step> less) {}

    record Price(String kind, String sentence, double value, double gain, boolean proved) {}

    record Conflict(
            String sentence,
            List<Clashing> constraints,
            @Nullable Long neededCents,
            @Nullable Integer neededCount) {}

    record Clashing(String kind, String words) {}

    static PortfolioView of(
            Basis basis, String level, PortfolioReading.Read read, Portfolio portfolio, double seconds) {
        PortfolioTelling telling = new PortfolioTelling(read.aim());
        Long envelope = read.question().envelopeCents();
        Portfolio.Proof proof = portfolio.proof();
        boolean proved =
                portfolio.state() == Portfolio.State.OPTIMAL || portfolio.state() == Portfolio.State.INFEASIBLE;
        return new PortfolioView(
                basis,
                level,
                portfolio.state().name().toLowerCase(Locale.ROOT),
                read.aim(),
                read.question().candidates().size(),
                read.leftOut(),
                envelope,
                portfolio.chosen() == null ? null : chosen(portfolio.chosen(), read.rows(), envelope),
                new Proof(
                        proved,
                        proof == null ? null : proof.bound(),
                        proof == null ? null : proof.gap(),
                        Math.round(seconds * 1000) / 1000.0,
                        telling.proof(portfolio, seconds)),
                portfolio.next(),
                lastEuro(portfolio, telling, envelope),
                portfolio.curve(),
                portfolio.prices().stream()
                        .map(one -> new Price(one.kind(), telling.price(one), one.value(), one.gain(), one.proved()))
                        .toList(),
                portfolio.complete(),
                portfolio.conflict() == null ? null : conflict(portfolio.conflict(), telling));
    }

    private static Chosen chosen(Portfolio.Chosen chosen, List<Place> rows, @Nullable Long envelope) {
        Map<String, Place> places = new HashMap<>();
        rows.forEach(place -> places.put(place.code(), place));
        List<Member> members = new ArrayList<>();
        for (Candidate one : chosen.members()) {
            Place place = places.get(one.code());
            if (place != null) {
                members.add(new Member(Spot.of(place), one.value(), one.costCents()));
            }
        }
        return new Chosen(
                members.size(),
                chosen.value(),
                chosen.costCents(),
                envelope == null ? null : envelope - chosen.costCents(),
                members);
    }

    private static @Nullable LastEuro lastEuro(Portfolio portfolio, PortfolioTelling telling, @Nullable Long envelope) {
        Portfolio.LastEuro last = portfolio.lastEuro();
        String sentence = telling.lastEuro(portfolio, envelope);
        return last == null || sentence == null
                ? null
                : new LastEuro(sentence, last.sameFromCents(), last.more(), last.less());
    }

    private static Conflict conflict(Portfolio.Conflict conflict, PortfolioTelling telling) {
        return new Conflict(
                telling.conflict(conflict),
                conflict.constraints().stream()
                        .map(one -> new Clashing(one.kind(), one.words()))
                        .toList(),
                conflict.neededCents(),
                conflict.neededCount());
    }
}
