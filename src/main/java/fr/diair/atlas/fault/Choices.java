package fr.diair.atlas.fault;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A few things, of which a request names one by its word. */
public final class Choices {
    private Choices() {}

    /**
     * The one that is named.
     *
     * @param word of a thing, as requests write it
     * @param code of the refusal
     * @param sentence of the refusal, in French: takes the word that was asked for, then all that there are
     * @throws RequestException a 400 that lists the words, when the one asked for is none of them
     */
    public static <T> T named(T[] all, Function<T, String> word, String asked, String code, String sentence) {
        return one(all, word, asked, words -> RequestException.badRequest(code, sentence.formatted(asked, words)));
    }

    /** As {@link #named}, where the word is part of the address: the refusal is a 404. */
    public static <T> T addressed(T[] all, Function<T, String> word, String asked, String code, String sentence) {
        return one(all, word, asked, words -> RequestException.notFound(code, sentence.formatted(asked, words)));
    }

    /** @param refusal takes all words that there are */
    private static <T> T one(
            T[] all, Function<T, String> word, String asked, Function<String, RequestException> refusal) {
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(asked))
                .findFirst()
                .orElseThrow(() -> refusal.apply(Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }
}
