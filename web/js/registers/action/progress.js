/**
 * How far an action is, as a bar with its words: hatched when it is an estimate, empty when it is not known.
 *
 * @import {ActionRow} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { percent, progressWords } from "./words.js";

/** @param {ActionRow["progress"]} progress */
export function progressCell(progress) {
  const { value, estimated, label, stated } = progress;
  if (value === null)
    return el("span", { class: label === "non disponible" ? "muted" : "tag tag-secret" }, label);
  return el(
    "span",
    { class: "progress-cell", title: progressWords(progress) },
    meter(value, estimated),
    el("span", {}, percent(value)),
    estimated
      ? el("span", { class: "tag" }, "estimé")
      : stated
        ? el("span", { class: "tag tag-stated" }, "déclaré")
        : null,
  );
}

/** @param {number} value @param {boolean} estimated */
export function meter(value, estimated) {
  const fill = el("span", { class: estimated ? "meter-fill meter-estimated" : "meter-fill" });
  fill.style.width = `${Math.round(1000 * value) / 10}%`;
  return el("span", { class: "meter", "aria-hidden": "true" }, fill);
}
