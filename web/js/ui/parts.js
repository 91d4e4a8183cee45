/**
 * Pieces that the screens beside the map share: controls, buttons, cards, tables, faults.
 *
 * @import {Child} from "./html.js"
 */
import { Refused } from "../api.js";
import { el } from "./html.js";
import { signInUrl } from "./visitor.js";
import { sentence } from "./words.js";

let made = 0;

/**
 * A control under its label.
 *
 * @param {string} label @param {HTMLElement} control @param {string} [hint]
 */
export function labelled(label, control, hint) {
  control.id ||= `control-${++made}`;
  const id = control.id;
  if (hint) control.setAttribute("aria-describedby", `${id}-hint`);
  return el(
    "div",
    { class: "control" },
    el("label", { for: id }, label),
    control,
    hint ? el("p", { class: "note", id: `${id}-hint` }, hint) : null,
  );
}

/**
 * @param {{id: string, label: string}[]} choices @param {string} chosen
 * @param {(value: string) => void} onChange @param {Record<string, string>} [attributes]
 */
export function selectOf(choices, chosen, onChange, attributes = {}) {
  const select = el(
    "select",
    attributes,
    ...choices.map(({ id, label }) => el("option", { value: id }, label)),
  );
  select.value = chosen;
  select.addEventListener("change", () => onChange(select.value));
  return select;
}

/** @param {string} text @param {(value: string) => void} onChange @param {Record<string, string>} [attributes] */
export function inputOf(text, onChange, attributes = {}) {
  const input = el("input", { type: "text", autocomplete: "off", ...attributes });
  input.value = text;
  input.addEventListener("change", () => onChange(input.value.trim()));
  return input;
}

/** @param {string} text @param {() => void} onClick @param {Record<string, string | boolean>} [attributes] */
export function buttonOf(text, onClick, attributes = {}) {
  const button = el("button", { type: "button", ...attributes }, text);
  button.addEventListener("click", onClick);
  return button;
}

/** A card of the screen with its title. @param {string} id @param {string} title @param {...Child} children */
export function card(id, title, ...children) {
  return el(
    "section",
    { class: "step", id, "aria-labelledby": `${id}-title` },
    el("h2", { id: `${id}-title`, tabindex: "-1" }, title),
    ...children,
  );
}

/**
 * A table that scrolls by itself.
 *
 * @param {string} caption @param {string[]} heads @param {HTMLTableRowElement[]} rows
 */
export function scrolled(caption, heads, rows) {
  return el(
    "div",
    { class: "grid-scroll", tabindex: "0", role: "region", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", { class: "hidden" }, caption),
      el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, ...rows),
    ),
  );
}

/** What went wrong, said aloud, with a way out. @param {unknown} fault @param {() => void} [retry] */
export function faultBox(fault, retry) {
  const status = fault instanceof Refused ? fault.status : 0;
  const local = status === 401 || status === 403;
  return el(
    "div",
    { class: `box ${local ? "box-warn" : "box-bad"}`, role: "alert", "data-testid": "fault" },
    el("p", {}, sentence(fault)),
    status === 401 ? el("a", { href: signInUrl(), "data-testid": "sign-in-here" }, "Se connecter") : null,
    retry && !local ? buttonOf("Réessayer", retry, { class: "quiet" }) : null,
  );
}

/** The heading of a part takes the focus when it comes on screen. @param {HTMLElement} part */
export function reach(part) {
  const title = part.querySelector("h2");
  if (!(title instanceof HTMLElement)) return;
  title.focus({ preventScroll: true });
  part.scrollIntoView({ block: "start" });
}
