package fr.diair.atlas.register.contract.document;

import fr.diair.atlas.fault.RequestException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** What in the objects of a PDF acts by itself or carries other files. Looks into each object, does not follow references. */
final class ActiveParts {
    private static final int MOST_NODES = 3_000_000;

    private static final Map<String, String> BY_KEY = Map.of(
            "JS", "du JavaScript",
            "JavaScript", "du JavaScript",
            "EmbeddedFiles", "des fichiers joints",
            "EF", "des fichiers joints",
            "XFA", "un formulaire XFA");
    private static final Map<String, String> BY_ACTION = Map.of(
            "JavaScript", "du JavaScript",
            "Launch", "l'ouverture d'un programme",
            "GoToE", "des fichiers joints",
            "ImportData", "l'import de données",
            "SubmitForm", "l'envoi d'un formulaire",
            "Rendition", "un film ou un son");
    private static final Map<String, String> BY_SUBTYPE = Map.of(
            "FileAttachment", "des fichiers joints",
            "RichMedia", "un film ou un son",
            "Movie", "un film ou un son",
            "Sound", "un film ou un son",
            "Screen", "un film ou un son",
            "3D", "un objet animé");

    private final Set<String> found = new TreeSet<>();
    private int nodes;

    /** In French, without repetition; empty when all is still. */
    Set<String> found() {
        return found;
    }

    void look(@Nullable COSBase object) {
        Deque<COSBase> waiting = new ArrayDeque<>();
        add(waiting, object);
        while (!waiting.isEmpty()) {
            if (++nodes > MOST_NODES) {
                throw RequestException.unprocessable(
                        "damaged-pdf",
                        "Ce PDF est fait de trop d'objets pour être lu : envoyez une copie imprimée en PDF.");
            }
            COSBase one = waiting.pop();
            if (one instanceof COSDictionary dictionary) {
                judge(dictionary);
                dictionary.getValues().forEach(value -> add(waiting, value));
            } else if (one instanceof COSArray array) {
                array.forEach(value -> add(waiting, value));
            }
        }
    }

    private static void add(Deque<COSBase> waiting, @Nullable COSBase value) {
        if (value instanceof COSDictionary || value instanceof COSArray) {
            waiting.push(value);
        }
    }

    private void judge(COSDictionary dictionary) {
        dictionary.keySet().forEach(key -> note(BY_KEY.get(key.getName())));
        note(BY_ACTION.get(name(dictionary, COSName.S)));
        note(BY_SUBTYPE.get(name(dictionary, COSName.SUBTYPE)));
        if (name(dictionary, COSName.TYPE).equals("EmbeddedFile")) {
            note("des fichiers joints");
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }

    private void note(@Nullable String what) {
        if (what != null) {
            found.add(what);
        }
    }
}
