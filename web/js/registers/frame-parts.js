/** What the frame says when a screen cannot be shown. */
import { Refused } from "../api.js";
import { el } from "../ui/html.js";
import { faultBox } from "../ui/parts.js";
import { signInBox } from "../ui/screen-parts.js";

/** @param {unknown} fault @param {string} list hash of the list @param {() => void} retry */
export function screenFault(fault, list, retry) {
  const refused = fault instanceof Refused ? fault : null;
  if (refused?.status === 401)
    return signInBox(
      "Les registres s’ouvrent aux personnes qui ont un compte. Connectez-vous pour continuer.",
    );
  if (refused?.status === 404)
    return el(
      "div",
      { class: "box", role: "status", "data-testid": "no-such-row" },
      el("p", {}, el("strong", {}, "Cette fiche n’existe pas, ou plus.")),
      el(
        "p",
        {},
        el("a", { href: list }, "Revenir à la liste"),
        " · ",
        el("a", { href: "#/journal" }, "Chercher au journal"),
      ),
    );
  return faultBox(fault, refused?.status === 403 ? undefined : retry);
}

/**
 * The way to the form of a new row; null for who only reads.
 *
 * @param {import("./types.js").Context} context @param {string} words @param {string[]} [path] of the list
 */
export function addLink(context, words, path = []) {
  return context.canWrite
    ? el(
        "a",
        {
          class: "button strong",
          role: "button",
          href: context.link({ path, query: { nouveau: "1" } }),
          "data-testid": "add",
        },
        words,
      )
    : null;
}
