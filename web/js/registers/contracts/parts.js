/**
 * Pieces that the list, the board and the sheet share.
 *
 * @import {Counts, Severity} from "./types.js"
 */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { inputOf, labelled } from "../../ui/parts.js";

/** @type {Record<Severity, [string, string]>} */
const WORDS = {
  serious: ["grave", "graves"],
  warning: ["à traiter", "à traiter"],
  info: ["à savoir", "à savoir"],
};

/** @param {Severity} severity @param {string} label */
export const severityTag = (severity, label) => el("span", { class: `tag severity-${severity}` }, label);

/** As two marks: 2 graves, 1 à traiter. @param {Counts} counts */
export function countTags(counts) {
  return /** @type {Severity[]} */ (["serious", "warning", "info"])
    .filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const [one, many] = WORDS[severity];
      return severityTag(severity, plural(counts[severity], one, many));
    });
}

/** A choice of the day as of which all is shown. @param {string} date @param {(date: string) => void} onChange */
export function dayChoice(date, onChange) {
  return labelled(
    "Situation au",
    inputOf(date, (chosen) => chosen && onChange(chosen), { type: "date", "data-testid": "day" }),
  );
}

/** A bar filled to a share of its width; the words beside it say the same. @param {number} share from 0 to 1 @param {string} [kind] */
export function bar(share, kind = "") {
  const fill = el("span", { class: `bar-fill ${kind}` });
  fill.style.width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`;
  return el("span", { class: "share-bar", "aria-hidden": "true" }, fill);
}

/** Most titles begin alike: whom the contract is with says more. @param {string} title */
export const shortTitle = (title) =>
  title.replace(/^Contrat territorial d['’]accueil et d['’]intégration – /, "");
