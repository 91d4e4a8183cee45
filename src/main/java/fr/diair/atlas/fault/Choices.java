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
        return Arrays.stream(all)
                .filter(one -> word.apply(one).equals(asked))
                .findFirst()
                .orElseThrow(() -> RequestException.badRequest(
                        code,
                        sentence.formatted(asked, Arrays.stream(all).map(word).collect(Collectors.joining(", ")))));
    }
}
