package fr.diair.atlas.infographic.studio.gallery;

import fr.diair.atlas.http.Role;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.List;

/** What the journal calls compositions and house styles: they have routes of their own. */
public final class CompositionRegisters {
    private static final Register COMPOSITIONS = new Register(
            "compositions",
            "composition",
            new Register.Words("Images composées", "image composée", true),
            new Register.Shape("composition_kept", List.of("key"), Register.KeyForm.NAMED, "title", "title"),
            List.of(Field.of("title", FieldKind.TEXT, "Titre"), Field.of("published", FieldKind.BOOLEAN, "Diffusée")),
            List.of());

    private static final Register TEMPLATES = new Register(
                    "composition-templates",
                    "template",
                    new Register.Words("Modèles d'image", "modèle d'image", false),
                    new Register.Shape("composition_template", List.of("key"), Register.KeyForm.NAMED, "name", "name"),
                    List.of(
                            Field.of("name", FieldKind.TEXT, "Nom"),
                            Field.of("accent", FieldKind.TEXT, "Couleur"),
                            Field.of("mentions", FieldKind.TEXT, "Mentions"),
                            Field.of("logo_says", FieldKind.TEXT, "Ce que dit le logo")),
                    List.of())
            .writtenBy(Role.ADMINISTRATOR);

    public static final List<Register> JOURNALED = List.of(COMPOSITIONS, TEMPLATES);

    private CompositionRegisters() {}
}
