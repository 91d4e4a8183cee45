/** What the frame says when a screen cannot be shown. */
import { Refused } from "../api.js";
import { el } from "../ui/html.js";
import { faultBox } from "../ui/parts.js";
import { signInUrl } from "../ui/visitor.js";

/** The way to sign in, and back to what was open. @param {string} words */
export function signInBox(words) {
  return el(
    "div",
    { class: "box sign-in", role: "status", "data-testid": "sign-in" },
    el("p", {}, words),
    el(
      "p",
      { class: "actions" },
      el("a", { class: "button", role: "button", href: signInUrl() }, "Se connecter"),
    ),
  );
}

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

/** A title, with what can be done beside it. @param {string} title @param {...import("../ui/html.js").Child} actions */
export function heading(title, ...actions) {
  return el(
    "div",
    { class: "heading" },
    el("h2", { tabindex: "-1" }, title),
    actions.length > 0 ? el("div", { class: "heading-actions" }, ...actions) : null,
  );
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

/** The way back up. @param {[string, string][]} steps label and hash, the farthest first */
export function crumbs(steps) {
  return el(
    "nav",
    { class: "crumbs", "aria-label": "Fil d’Ariane" },
    ...steps.map(([label, href]) => el("span", {}, el("a", { href }, label))),
  );
}
