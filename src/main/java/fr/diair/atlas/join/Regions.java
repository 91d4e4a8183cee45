package fr.diair.atlas.join;

import fr.diair.atlas.cell.Correction;
import fr.diair.atlas.territory.Level;
import fr.diair.atlas.territory.Vintage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Regions by code, by name, by the letters of the Interior; those of before 2016 are refused with what they became. */
final class Regions {
    private static final LocalDate DAY = Vintage.SHOWN.day();
    private static final Map<String, String> OVERSEAS =
            Map.of("971", "01", "972", "02", "973", "03", "974", "04", "976", "06");

    /** Regions that ended on 1 January 2016, and the one that each belongs to since. */
    private enum Old {
        CHAMPAGNE_ARDENNE("21", "44"),
        PICARDIE("22", "32"),
        HAUTE_NORMANDIE("23", "28"),
        BASSE_NORMANDIE("25", "28"),
        BOURGOGNE("26", "27"),
        NORD_PAS_DE_CALAIS("31", "32"),
        LORRAINE("41", "44"),
        ALSACE("42", "44"),
        FRANCHE_COMTE("43", "27"),
        POITOU_CHARENTES("54", "75"),
        AQUITAINE("72", "75"),
        MIDI_PYRENEES("73", "76"),
        LIMOUSIN("74", "75"),
        RHONE_ALPES("82", "84"),
        AUVERGNE("83", "84"),
        LANGUEDOC_ROUSSILLON("91", "76");

        private final String code;
        private final String since2016;

        Old(String code, String since2016) {
            this.code = code;
            this.since2016 = since2016;
        }

        String plain() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    private final Register register;

    Regions(Register register) {
        this.register = register;
    }

    Match find(String written, String column) {
        String text = CodeText.read(written).text();
        Life life = byCode(text);
        PlainName name = PlainName.of(written);
        if (life == null) {
            List<Life> named = register.named(name, DAY, null);
            life = named.size() == 1 ? named.get(0) : null;
        }
        if (life == null && name.full().equals("centre")) {
            life = register.at("24", DAY); // Centre-Val de Loire since 2015, the same region
        }
        if (life != null) {
            boolean asWritten =
                    life.code().equals(written) || PlainName.of(life.name()).resembles(name);
            return new Match.Found(
                    Level.REGION,
                    life.code(),
                    DAY,
                    life.name(),
                    asWritten
                            ? List.of()
                            : List.of(new Correction("region-code", "« %s » lu %s.".formatted(written, life.coded()))));
        }
        return refused(written, column, text, name);
    }

    private @Nullable Life byCode(String text) {
        String letters = CodeForms.interior(text).stream().findFirst().orElse(text);
        String code = OVERSEAS.getOrDefault(letters, letters);
        return register.at(code.length() == 1 ? "0" + code : code, DAY);
    }

    private Match refused(String written, String column, String text, PlainName name) {
        for (Old old : Old.values()) {
            if (old.code.equals(text) || old.plain().equals(name.full())) {
                return new Match.Refused(
                        "old-region",
                        column,
                        written,
                        "« %s » est une région d'avant 2016 : ses chiffres ne sont pas ceux d'une région d'aujourd'hui."
                                .formatted(written),
                        register.of(old.since2016).stream().map(Life::candidate).toList());
            }
        }
        return new Match.Refused(
                "unknown-region",
                column,
                written,
                "Région « %s » inconnue : écrivez son code (2 chiffres) ou son nom officiel.".formatted(written),
                register.nearNames(name, DAY, null));
    }
}
