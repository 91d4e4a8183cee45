package fr.diair.atlas.register.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on the map and in calendars.
 *
 * @param starts and {@code ends}: hours of Paris, as in {@code 14:30}; null for the whole day
 * @param state on the day asked for: {@code past}, {@code to-come} or {@code cancelled}
 * @param inside what those who are signed in see too; null for anybody else
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventRow(
        String key,
        String kind,
        String kindLabel,
        String title,
        LocalDate date,
        @Nullable String starts,
        @Nullable String ends,
        String state,
        String stateLabel,
        Place place,
        List<Linked> contracts,
        boolean demo,
        @Nullable Inside inside,
        @JsonIgnore Stamp stamp) {

    /**
     * Where it is.
     *
     * @param lon and {@code lat}: degrees of WGS 84, of the drawn point or of a point inside the territory; null while no
     *     boundary is published
     * @param drawn whether somebody drew the point
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Place(
            String level,
            String code,
            String name,
            @Nullable String address,
            @Nullable Double lon,
            @Nullable Double lat,
            boolean drawn) {
        /** The address, then the territory. */
        public String written() {
            return address == null ? name : address + ", " + name;
        }
    }

    /** A contract that it is about. */
    public record Linked(String key, String title) {}

    /** What is not public. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inside(
            boolean internal,
            @Nullable String status,
            @Nullable String organiser,
            @Nullable String description,
            @Nullable String programme,
            @Nullable String cancelReason,
            @Nullable Integer participants) {}

    /**
     * What tells a calendar whether it has the latest.
     *
     * @param status as declared; null for none
     * @param revision grows with each change
     */
    public record Stamp(@Nullable String status, long revision, Instant changed) {}
}
