package fr.diair.atlas.report;

import fr.diair.atlas.register.contract.follow.Followed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Adds up money that counts. */
final class MoneyReading {
    /** The kind of the funders that are the State. */
    private static final String STATE = "state";

    private MoneyReading() {}

    static MoneyPart.Stages stages(List<ReportQueries.Amount> amounts) {
        return new MoneyPart.Stages(sum(amounts, "planned"), sum(amounts, "committed"), sum(amounts, "paid"));
    }

    private static @Nullable Long sum(List<ReportQueries.Amount> amounts, String stage) {
        List<ReportQueries.Amount> some =
                amounts.stream().filter(amount -> amount.stage().equals(stage)).toList();
        return some.isEmpty()
                ? null
                : some.stream().mapToLong(ReportQueries.Amount::cents).sum();
    }

    /** In the order in which they are met. */
    static List<MoneyPart.Line> by(List<ReportQueries.Amount> amounts, Function<ReportQueries.Amount, String> label) {
        Map<String, List<ReportQueries.Amount>> groups = new LinkedHashMap<>();
        amounts.forEach(amount -> groups.computeIfAbsent(label.apply(amount), key -> new ArrayList<>())
                .add(amount));
        return groups.entrySet().stream()
                .map(group -> new MoneyPart.Line(group.getKey(), stages(group.getValue())))
                .toList();
    }

    /** What the State gives to a contract, and what all others do. */
    static ContractPart.Shares shares(List<ReportQueries.Amount> ofContract) {
        Predicate<ReportQueries.Amount> state = amount -> amount.kind().equals(STATE);
        return new ContractPart.Shares(
                amounts(ofContract.stream().filter(state).toList()),
                amounts(ofContract.stream().filter(state.negate()).toList()));
    }

    private static Followed.Amounts amounts(List<ReportQueries.Amount> amounts) {
        MoneyPart.Stages stages = stages(amounts);
        return new Followed.Amounts(stages.plannedCents(), stages.committedCents(), stages.paidCents());
    }
}
