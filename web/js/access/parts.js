/**
 * Pieces that the pages of accounts share.
 */
import { Refused } from "../api.js";
import { el } from "../ui/html.js";
import { signInUrl } from "../ui/visitor.js";
import { sentence } from "../ui/words.js";

/** @param {string} text @param {() => unknown} onClick @param {Record<string, string>} [attributes] */
export function button(text, onClick, attributes = {}) {
  const made = el("button", { type: "button", class: "quiet", ...attributes }, text);
  made.addEventListener("click", () => onClick());
  return made;
}

/** What went wrong, with a way out. @param {unknown} fault */
export function faultBox(fault) {
  const signIn = fault instanceof Refused && fault.status === 401;
  return el(
    "div",
    { class: `box ${signIn ? "box-warn" : "box-bad"}`, role: "alert", "data-testid": "fault" },
    el("p", {}, sentence(fault)),
    signIn ? el("p", {}, el("a", { href: signInUrl() }, "Se connecter")) : null,
  );
}

/**
 * A one-time link, to be copied now or never.
 *
 * @param {string} link from the root of this Atlas @param {string} name whom it is for
 */
export function linkBox(link, name) {
  const input = el("input", {
    type: "text",
    readonly: true,
    "aria-label": `Lien pour ${name}`,
    "data-testid": "one-time-link",
  });
  input.value = new URL(link, globalThis.location.origin).href;
  input.addEventListener("focus", () => input.select());
  const copy = button("Copier", async () => {
    try {
      await navigator.clipboard.writeText(input.value);
      copy.textContent = "Copié";
    } catch {
      input.focus();
    }
  });
  return el(
    "div",
    { class: "box box-good", role: "status" },
    el(
      "p",
      {},
      `Transmettez ce lien à ${name}. Il sert une seule fois, dans les 48 heures, et ne sera plus montré.`,
    ),
    el("div", { class: "password" }, input, copy),
  );
}
