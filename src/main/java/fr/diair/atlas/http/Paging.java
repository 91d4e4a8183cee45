package fr.diair.atlas.http;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page of a list that may grow: which one is asked for, and how to go on from it. Pages count from 1; one beyond the end is
 * empty.
 *
 * @param size the most entries of a page
 */
public record Paging(int page, int size) {
    private static final int LAST_PAGE = 1_000_000;

    /** As the parameters {@code page} and {@code size} ask. */
    public static Paging of(Params params, int usualSize, int largestSize) {
        return new Paging(params.integer("page", 1, 1, LAST_PAGE), params.integer("size", usualSize, 1, largestSize));
    }

    /** How many entries come before. */
    public int skip() {
        return Math.multiplyExact(page - 1, size);
    }

    /** That page of a list that is known whole. */
    public <T> List<T> cut(List<T> whole) {
        return whole.stream().skip(skip()).limit(size).toList();
    }

    /** Says in the header {@code Link} (RFC 8288) where the other pages are. */
    public void links(Context ctx, long total) {
        ctx.header("Link", links(ctx.path(), ctx.queryParamMap(), total));
    }

    String links(String path, Map<String, List<String>> asked, long total) {
        long last = Math.max(1, (total + size - 1) / size);
        Map<String, Long> pages = new LinkedHashMap<>();
        pages.put("first", 1L);
        if (page > 1) {
            pages.put("prev", Math.min(page - 1L, last));
        }
        if (page < last) {
            pages.put("next", page + 1L);
        }
        pages.put("last", last);
        return pages.entrySet().stream()
                .map(one -> "<%s?%s>; rel=\"%s\"".formatted(path, query(asked, one.getValue()), one.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String query(Map<String, List<String>> asked, long number) {
        List<String> parts = new ArrayList<>();
        asked.forEach((name, values) -> {
            if (!name.equals("page") && !name.equals("size")) {
                values.forEach(value -> parts.add(encoded(name) + "=" + encoded(value)));
            }
        });
        parts.add("page=" + number);
        parts.add("size=" + size);
        return String.join("&", parts);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
