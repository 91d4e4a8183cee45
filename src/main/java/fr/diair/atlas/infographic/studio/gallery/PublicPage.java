package fr.diair.atlas.infographic.studio.gallery;

import fr.diair.atlas.text.French;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;

/** The pages that anybody reads: of one published picture, whole or within another site. Written whole; they need no script. */
final class PublicPage {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String HEAD = """
            <!doctype html>
            <html lang="fr" data-theme="light">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s – Atlas</title>
            %s<link rel="icon" href="/img/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/css/vars.css">
            <link rel="stylesheet" href="/css/published.css">
            </head>
            """;

    private PublicPage() {}

    static String whole(String key, Snapshot shown) {
        String at = "/p/" + key;
        return HEAD.formatted(
                        text(shown.title()),
                        "<meta name=\"description\" content=\"%s\">\n".formatted(text(shown.alternative())))
                + """
                <body class="published">
                <header class="published-bar"><a href="/">Atlas</a><span>Engagement des collectivités pour l’accueil et l’intégration</span></header>
                <main>
                <h1>%s</h1>
                %s<figure>
                %s
                <figcaption>%s</figcaption>
                </figure>
                <section aria-labelledby="texte">
                <h2 id="texte">Ce que montre l’image</h2>
                <p>%s</p>
                </section>
                <section aria-labelledby="suites">
                <h2 id="suites">Pour aller plus loin</h2>
                <p><a class="strong" href="%s">Ouvrir la carte vivante</a></p>
                <p class="files">Télécharger\u00a0:
                <a href="%s/image.png" download="%s.png">PNG</a>
                <a href="%s/image.svg" download="%s.svg">SVG</a>
                <a href="%s/image.pdf" download="%s.pdf">PDF</a></p>
                <p class="note">La carte vivante suit les données\u00a0; cette image est celle du jour de sa diffusion.</p>
                </section>
                </main>
                </body>
                </html>
                """.formatted(
                                text(shown.title()),
                                badges(shown),
                                image(at, shown),
                                provenance(shown),
                                text(shown.alternative()),
                                text(living(shown)),
                                at,
                                key,
                                at,
                                key,
                                at,
                                key);
    }

    /** Within another site, which gives it a frame. */
    static String embedded(String key, Snapshot shown) {
        return HEAD.formatted(text(shown.title()), "<meta name=\"robots\" content=\"noindex\">\n")
                + """
                <body class="embedded">
                <figure>
                <a href="/p/%s" target="_blank" rel="noopener">%s</a>
                <figcaption>%s <a href="/p/%s" target="_blank" rel="noopener">Texte et carte vivante</a></figcaption>
                </figure>
                </body>
                </html>
                """.formatted(key, image("/p/" + key, shown), provenance(shown), key);
    }

    /** What is said in the place of a picture. */
    static String none(String sentence) {
        return HEAD.formatted("Image non diffusée", "<meta name=\"robots\" content=\"noindex\">\n")
                + """
                <body class="published">
                <header class="published-bar"><a href="/">Atlas</a></header>
                <main>
                <h1>Cette image n’est pas diffusée</h1>
                <p>%s</p>
                <p><a class="strong" href="/">Ouvrir la carte</a></p>
                </main>
                </body>
                </html>
                """.formatted(text(sentence));
    }

    private static String image(String at, Snapshot shown) {
        return "<img src=\"%s/image.png\" width=\"%d\" height=\"%d\" alt=\"%s\">"
                .formatted(at, shown.width(), shown.height(), text(shown.alternative()));
    }

    private static String badges(Snapshot shown) {
        return shown.demo()
                ? "<p class=\"badge\"><strong>Données de démonstration</strong>\u00a0: une partie des chiffres est fictive.</p>\n"
                : "";
    }

    private static String provenance(Snapshot shown) {
        LocalDate date = shown.date();
        return "Source\u00a0: %s.%s%s Image diffusée le %s."
                .formatted(
                        text(shown.source()),
                        date == null ? "" : " Situation au " + French.day(date) + ".",
                        shown.approximate() ? " Contours approchés." : "",
                        French.day(LocalDate.ofInstant(shown.publishedAt(), PARIS)));
    }

    /** On this site, whatever its address was then. */
    private static String living(Snapshot shown) {
        URI link = URI.create(shown.link());
        String query = link.getRawQuery();
        return link.getRawPath() + (query == null ? "" : "?" + query);
    }

    private static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (char sign : text.toCharArray()) {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(sign);
            }
        }
        return safe.toString();
    }
}
