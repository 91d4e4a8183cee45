package fr.diair.atlas.register.event;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Events as an iCalendar (RFC 5545) that calendars subscribe to.
 * <ul>
 *   <li>A key gives the same UID for ever; the revision is the SEQUENCE, the last change the DTSTAMP.
 *   <li>Without hours an event lasts the whole day; hours are those of Europe/Paris, whose rules are in the file.
 *   <li>What only those who are signed in may know is told where {@link EventRow#inside} holds it, else not at all.
 * </ul>
 */
public final class EventCalendar {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int OCTETS = 75;

    private EventCalendar() {}

    /** The text of the file, lines ended by CR LF. @param name of the calendar, for people */
    public static String text(String name, List<EventRow> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//DIAIR//Atlas//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", PARIS.getId()));
        calendar.add(paris());
        events.forEach(event -> calendar.add(event(event)));
        StringWriter out = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The library folds by characters; the standard counts octets.
        return folded(out.toString().replace("\r\n ", ""));
    }

    private static VEvent event(EventRow event) {
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.key() + "@atlas.diair.fr"));
        entry.add(new DtStamp(event.stamp().changed().truncatedTo(ChronoUnit.SECONDS)));
        entry.add(new LastModified(event.stamp().changed().truncatedTo(ChronoUnit.SECONDS)));
        entry.add(new Sequence((int) Math.min(event.stamp().revision(), Integer.MAX_VALUE)));
        when(entry, event);
        entry.add(new Summary(event.title()));
        entry.add(new Location(event.place().written()));
        Double lon = event.place().lon();
        Double lat = event.place().lat();
        if (lon != null && lat != null) {
            entry.add(new Geo(BigDecimal.valueOf(lat), BigDecimal.valueOf(lon)));
        }
        entry.add(new Categories(event.kindLabel()));
        Status status = status(event.stamp().status());
        if (status != null) {
            entry.add(status);
        }
        String description = description(event.inside());
        if (!description.isEmpty()) {
            entry.add(new Description(description));
        }
        return entry;
    }

    private static void when(VEvent entry, EventRow event) {
        LocalDate day = event.date();
        if (event.starts() == null) {
            entry.add(new DtStart<>(day));
            entry.add(new DtEnd<>(day.plusDays(1)));
            return;
        }
        entry.add(new DtStart<>(ZonedDateTime.of(day, LocalTime.parse(event.starts()), PARIS)));
        if (event.ends() != null) {
            entry.add(new DtEnd<>(ZonedDateTime.of(day, LocalTime.parse(event.ends()), PARIS)));
        }
    }

    private static @Nullable Status status(@Nullable String status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case "cancelled" -> ImmutableStatus.VEVENT_CANCELLED;
            case "planned" -> ImmutableStatus.VEVENT_TENTATIVE;
            default -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    private static String description(EventRow.@Nullable Inside inside) {
        if (inside == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        append(text, inside.internal() ? "Événement interne." : null);
        append(text, inside.cancelReason() == null ? null : "Annulé : " + inside.cancelReason());
        append(text, inside.description());
        append(text, inside.programme() == null ? null : "Programme :\n" + inside.programme());
        append(text, inside.organiser() == null ? null : "Organisateur : " + inside.organiser());
        return text.toString();
    }

    private static void append(StringBuilder text, @Nullable String part) {
        if (part != null) {
            text.append(text.isEmpty() ? "" : "\n\n").append(part.replace("\r\n", "\n"));
        }
    }

    /** The rules of the European Union since 1996; no event is older. */
    private static VTimeZone paris() {
        Observance winter = rule(new Standard(), "19961027T030000", "+0200", "+0100", "CET", "10");
        Observance summer = rule(new Daylight(), "19960331T020000", "+0100", "+0200", "CEST", "3");
        return new VTimeZone(
                new PropertyList(List.of(new TzId(PARIS.getId()))), new ComponentList<>(List.of(summer, winter)));
    }

    private static Observance rule(
            Observance observance, String since, String before, String after, String name, String month) {
        observance.add(new DtStart<>(since));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(name));
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + month + ";BYDAY=-1SU"));
        return observance;
    }

    /** Lines of 75 octets at most, cut between characters. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 50);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int sign = text.codePointAt(i);
            i += Character.charCount(sign);
            if (sign == '\r' || sign == '\n') {
                octets = 0;
            } else {
                int width = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
                if (octets + width > OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                octets += width;
            }
            out.appendCodePoint(sign);
        }
        return out.toString();
    }
}
