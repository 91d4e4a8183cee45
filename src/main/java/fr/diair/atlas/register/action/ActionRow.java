package fr.diair.atlas.register.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action of the register as it stands on a day. */
public record ActionRow(
        String key,
        long revision,
        boolean demo,
        Head head,
        State state,
        Calendar calendar,
        Counted counted,
        Progress progress,
        List<Place> places,
        @Nullable Point point,
        List<Milestone> milestones) {

    /** What it is. */
    public record Head(
            String title,
            String field,
            String fieldLabel,
            String carrier,
            @Nullable String partners,
            @Nullable String description,
            @Nullable String contract,
            @Nullable String contractTitle,
            String source) {}

    /**
     * Where it stands.
     *
     * @param declared as the history tells; {@code status} may be {@code late} instead
     * @param since the day of the last change of state; null when nothing is known but the plan
     * @param daysLate since it should have begun or ended; 0 when it is in time
     * @param lastChange the latest day of a change of state, a milestone reached or a progress stated
     */
    public record State(
            String status,
            String label,
            String declared,
            String declaredLabel,
            @Nullable LocalDate since,
            @Nullable String reason,
            int daysLate,
            @Nullable LocalDate lastChange) {
        boolean troubled() {
            return status.equals("late") || status.equals("blocked");
        }
    }

    /** @param due the day by which it should have begun or ended; null once it ended */
    public record Calendar(
            @Nullable LocalDate plannedStart,
            @Nullable LocalDate plannedEnd,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            @Nullable LocalDate due) {}

    /** States: {@code value}, {@code unavailable} or {@code secret}. */
    public record Counted(
            @Nullable Integer planned,
            String plannedState,
            @Nullable Integer reached,
            String reachedState,
            @Nullable Long plannedCents,
            @Nullable Long spentCents,
            LocalDate reportedOn) {}

    /**
     * How far it is, from 0 to 1.
     *
     * @param value what holds: the stated one, else the computed one
     * @param label what it comes from, in words
     */
    public record Progress(
            @Nullable Double value,
            String label,
            boolean estimated,
            @Nullable Double computed,
            String basis,
            String basisLabel,
            @Nullable Stated stated) {}

    /** A progress that somebody put in the place of the computed one. */
    public record Stated(double value, LocalDate on, String reason) {}

    public record Place(String level, String code, String name, String shownCode) {}

    /** WGS84 degrees. */
    public record Point(double longitude, double latitude) {}

    /** @param late due before the day, and not reached by then */
    public record Milestone(
            long id,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate reachedOn,
            int weight,
            boolean late) {}

    /** The first milestone that is not reached; null when there is none. */
    @JsonProperty("nextMilestone")
    public @Nullable Milestone nextMilestone() {
        return milestones.stream()
                .filter(milestone -> milestone.reachedOn() == null)
                .findFirst()
                .orElse(null);
    }

    String placeNames() {
        return String.join(", ", places.stream().map(Place::name).toList());
    }
}
