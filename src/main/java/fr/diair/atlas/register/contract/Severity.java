package fr.diair.atlas.register.contract;

import fr.diair.atlas.register.form.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How grave an alert is, the gravest first. */
public enum Severity {
    SERIOUS("Grave"),
    WARNING("À traiter"),
    INFO("À savoir");

    static final List<Choice> CHOICES = Arrays.stream(values())
            .map(severity -> new Choice(severity.id(), severity.label))
            .toList();

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public static Severity of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
