package fr.diair.atlas.newsletter;

import fr.diair.atlas.newsletter.facts.BlockKind;
import fr.diair.atlas.register.form.Choice;
import fr.diair.atlas.register.form.Field;
import fr.diair.atlas.register.form.FieldKind;
import fr.diair.atlas.register.form.Register;
import java.util.Arrays;
import java.util.List;

/** What the journal calls letters and their blocks: they have routes of their own. */
public final class LetterRegisters {
    private static final Register LETTERS = new Register(
            "newsletters",
            "newsletter",
            new Register.Words("Lettres du réseau", "lettre du réseau", true),
            new Register.Shape("newsletter", List.of("key"), Register.KeyForm.DRAWN, "title", "title"),
            List.of(
                    Field.of("title", FieldKind.TEXT, "Titre"),
                    Field.of("from_date", FieldKind.DATE, "Du"),
                    Field.of("to_date", FieldKind.DATE, "Au"),
                    Field.of("preheader", FieldKind.TEXT, "Accroche"),
                    Field.of("opening", FieldKind.LONG_TEXT, "Ouverture"),
                    Field.choice(
                            "state", "État", List.of(new Choice("draft", "Brouillon"), new Choice("sent", "Diffusée"))),
                    Field.of("sent_on", FieldKind.DATE, "Diffusée le")),
            List.of());

    private static final Register BLOCKS = new Register(
            "newsletter-blocks",
            "newsletter_block",
            new Register.Words("Blocs des lettres", "bloc d'une lettre", false),
            new Register.Shape(
                    "newsletter",
                    List.of("newsletter", "block"),
                    Register.KeyForm.GIVEN,
                    "kind",
                    "newsletter",
                    "place"),
            List.of(
                    Field.of("newsletter", FieldKind.TEXT, "Lettre"),
                    Field.of("block", FieldKind.TEXT, "Bloc"),
                    Field.choice(
                            "kind",
                            "Nature",
                            Arrays.stream(BlockKind.values())
                                    .map(kind -> new Choice(kind.id(), kind.label()))
                                    .toList()),
                    Field.of("place", FieldKind.WHOLE, "Place")),
            List.of());

    public static final List<Register> JOURNALED = List.of(LETTERS, BLOCKS);

    private LetterRegisters() {}
}
