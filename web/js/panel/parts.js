/** Small pieces of the panel. */
import { el } from "../ui/html.js";

/** @typedef {import("../ui/html.js").Child} Child */

/** @param {string} title @param {...Child} children */
export function section(title, ...children) {
  return el("section", { class: "panel-section" }, el("h3", {}, title), ...children);
}

/** A list of terms and their values. @param {[string, Child][]} pairs */
export function facts(pairs) {
  return el(
    "dl",
    { class: "facts" },
    ...pairs.flatMap(([term, value]) => [el("dt", {}, term), el("dd", {}, value)]),
  );
}

/** The mark of a row that is made up. @param {boolean | undefined} demo */
export function fictive(demo) {
  return demo ? el("span", { class: "tag tag-demo" }, "fictif") : null;
}

/** @param {string} label @param {() => void} onOpen @param {string | null} [state] drawn as a point before the name */
export function territoryButton(label, onOpen, state = null) {
  const button = el("button", { type: "button", class: "link" }, state ? point(state) : null, label);
  button.addEventListener("click", onOpen);
  return button;
}

/** @type {Record<string, string>} */
const STATES = {
  active: "engagement actif",
  declared: "engagement déclaré",
  "to-confirm": "engagement à confirmer",
  former: "engagement d’une ancienne commune",
  none: "pas d’engagement connu",
};

/** @param {string} state */
function point(state) {
  return el("span", {
    class: `point point-${state}`,
    role: "img",
    "aria-label": STATES[state] ?? state,
    title: STATES[state] ?? state,
  });
}

/** @param {string} text */
export function source(text) {
  return el("p", { class: "source" }, "Source : ", text);
}

/** @param {string} text */
export function none(text) {
  return el("p", { class: "none" }, text);
}
