package fr.diair.atlas.register.network;

import fr.diair.atlas.territory.NamedCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the network: an official's engagement as it stands on a day, or an official who bears none. Personal: for those
 * who are signed in only.
 *
 * @param key of the engagement; null for who bears none
 */
record Official(
        @Nullable String key,
        Who who,
        @Nullable String mandate,
        String mandateLabel,
        @Nullable Place place,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        State state,
        Follow follow,
        boolean demo) {

    /** @param person null, with all the rest, where the official's name is not known */
    record Who(
            @Nullable Long person,
            @Nullable String name,
            @Nullable String civility,
            @Nullable String email,
            @Nullable String phone) {}

    /**
     * @param commune in the code of the act
     * @param shown the commune of today
     * @param former whether the commune of the act is one of before
     */
    record Place(
            NamedCode commune,
            NamedCode shown,
            boolean former,
            @Nullable NamedCode departement,
            @Nullable NamedCode region,
            @Nullable NamedCode epci,
            @Nullable Integer population) {}

    /**
     * @param asked what the official said when asked last; null: never asked
     */
    record State(
            String id,
            String label,
            @Nullable String asked,
            @Nullable LocalDate askedOn) {}

    /** @param participation in the event that the list is about */
    record Follow(
            @Nullable LocalDate lastContact,
            int openNeeds,
            @Nullable String participation) {}
}
