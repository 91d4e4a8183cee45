/** What screens begin with: their title, the way back up, the way to sign in. */
import { el } from "./html.js";
import { signInUrl } from "./visitor.js";

/** A title, with what can be done beside it. @param {string} title @param {...import("./html.js").Child} actions */
export function heading(title, ...actions) {
  return el(
    "div",
    { class: "heading" },
    el("h2", { tabindex: "-1" }, title),
    actions.length > 0 ? el("div", { class: "heading-actions" }, ...actions) : null,
  );
}

/** The way back up. @param {[string, string][]} steps label and hash, the farthest first */
export function crumbs(steps) {
  return el(
    "nav",
    { class: "crumbs", "aria-label": "Fil d’Ariane" },
    ...steps.map(([label, href]) => el("span", {}, el("a", { href }, label))),
  );
}

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
