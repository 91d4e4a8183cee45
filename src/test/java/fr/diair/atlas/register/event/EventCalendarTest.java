package fr.diair.atlas.register.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

/** The calendar file, held against RFC 5545 by hand and by a reader. */
class EventCalendarTest {
    private static final EventRow.Stamp PLANNED =
            new EventRow.Stamp("planned", 7, Instant.parse("2019-09-02T08:15:30.987Z"));

    private static final EventRow EXCHANGE = event(
            "journee-d-echanges-a-rennes",
            "Journée d'échanges ; langue, santé, logement : « ce qui marche, ce qui manque »",
            "09:30",
            "17:00",
            new EventRow.Place(
                    "commune", "35238", "Rennes", "Hôtel de ville, place de la Mairie", -1.68, 48.11137, true),
            null,
            PLANNED);

    private static EventRow event(
            String key,
            String title,
            String starts,
            String ends,
            EventRow.Place place,
            EventRow.Inside inside,
            EventRow.Stamp stamp) {
        return new EventRow(
                key,
                "exchange-day",
                "Journée d'échanges",
                title,
                LocalDate.parse("2019-10-03"),
                starts,
                ends,
                "to-come",
                "À venir",
                place,
                List.of(),
                false,
                inside,
                stamp);
    }

    @Test
    void the_file_is_what_the_standard_asks_for_line_by_line() {
        assertThat(EventCalendar.text("Atlas – événements", List.of(EXCHANGE))).isEqualTo("""
                        BEGIN:VCALENDAR
                        PRODID:-//DIAIR//Atlas//FR
                        VERSION:2.0
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        X-WR-CALNAME:Atlas – événements
                        X-WR-TIMEZONE:Europe/Paris
                        BEGIN:VTIMEZONE
                        TZID:Europe/Paris
                        BEGIN:DAYLIGHT
                        DTSTART:19960331T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        TZNAME:CEST
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:19961027T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        TZNAME:CET
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        END:STANDARD
                        END:VTIMEZONE
                        BEGIN:VEVENT
                        UID:journee-d-echanges-a-rennes@atlas.diair.fr
                        DTSTAMP:20190902T081530Z
                        LAST-MODIFIED:20190902T081530Z
                        SEQUENCE:7
                        DTSTART;TZID=Europe/Paris:20191003T093000
                        DTEND;TZID=Europe/Paris:20191003T170000
                        SUMMARY:Journée d'échanges \\; langue\\, santé\\, logement : « ce qui marc
                         he\\, ce qui manque »
                        LOCATION:Hôtel de ville\\, place de la Mairie\\, Rennes
                        GEO:48.11137;-1.68
                        CATEGORIES:Journée d'échanges
                        STATUS:TENTATIVE
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
    }

    @Test
    void a_reader_finds_the_same_event_again() throws Exception {
        Calendar read = read(EventCalendar.text("Atlas", List.of(EXCHANGE)));
        read.validate(true);
        VEvent event = read.<VEvent>getComponents("VEVENT").get(0);
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo(EXCHANGE.title());
        assertThat(event.getProperty("LOCATION").orElseThrow().getValue())
                .isEqualTo("Hôtel de ville, place de la Mairie, Rennes");
        DtStart<ZonedDateTime> start =
                event.<DtStart<ZonedDateTime>>getProperty("DTSTART").orElseThrow();
        assertThat(start.getDate().toInstant())
                .isEqualTo(ZonedDateTime.of(2019, 10, 3, 9, 30, 0, 0, ZoneId.of("Europe/Paris"))
                        .toInstant())
                .isEqualTo(Instant.parse("2019-10-03T07:30:00Z"));
        assertThat(event.getProperty("GEO").orElseThrow().getValue()).isEqualTo("48.11137;-1.68");
    }

    @Test
    void an_event_without_hours_lasts_the_whole_day() throws Exception {
        EventRow.Place nowhere = new EventRow.Place("epci", "243500139", "Rennes Métropole", null, null, null, false);
        String text =
                EventCalendar.text("Atlas", List.of(event("visite", "Visite", null, null, nowhere, null, PLANNED)));
        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20191003\r\nDTEND;VALUE=DATE:20191004\r\n")
                .doesNotContain("GEO:");
        VEvent event = read(text).<VEvent>getComponents("VEVENT").get(0);
        assertThat(event.<DtEnd<LocalDate>>getProperty("DTEND").orElseThrow().getDate())
                .isEqualTo(LocalDate.parse("2019-10-04"));
    }

    @Test
    void a_cancelled_event_stays_with_its_uid_and_says_why_to_those_who_may_know() {
        EventRow.Stamp cancelled = new EventRow.Stamp("cancelled", 9, Instant.parse("2019-10-01T00:00:00Z"));
        EventRow.Inside inside = new EventRow.Inside(
                true, "cancelled", "DiAir", "Deux lignes\r\net une virgule, ici", null, "Salle indisponible", null);
        String open = EventCalendar.text(
                "Atlas", List.of(event("x", "Réunion", null, null, EXCHANGE.place(), null, cancelled)));
        assertThat(open)
                .contains("UID:x@atlas.diair.fr\r\n", "SEQUENCE:9\r\n", "STATUS:CANCELLED\r\n")
                .doesNotContain("DESCRIPTION");
        String closed = EventCalendar.text(
                "Atlas", List.of(event("x", "Réunion", null, null, EXCHANGE.place(), inside, cancelled)));
        assertThat(closed.replace("\r\n ", ""))
                .contains("DESCRIPTION:Événement interne.\\n\\nAnnulé : Salle indisponible\\n\\n"
                        + "Deux lignes\\net une virgule\\, ici\\n\\nOrganisateur : DiAir\r\n");
    }

    @Test
    void no_line_is_longer_than_75_octets_nor_cut_within_a_letter() throws Exception {
        String title = "é€😀\\;,".repeat(60) + "\nfin";
        String text =
                EventCalendar.text("Atlas", List.of(event("x", title, null, null, EXCHANGE.place(), null, PLANNED)));
        for (String line : text.split("\r\n")) {
            byte[] octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8))
                    .isEqualTo(line)
                    .doesNotContain("\uFFFD");
        }
        assertThat(read(text)
                        .<VEvent>getComponents("VEVENT")
                        .get(0)
                        .getProperty("SUMMARY")
                        .orElseThrow()
                        .getValue())
                .isEqualTo(title);
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
