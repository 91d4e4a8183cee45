/**
 * The choice of measures, by family.
 *
 * @import {Catalogue, Measure} from "../types.js"
 */
import { plural } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

/**
 * Nothing changes before the choice is confirmed: ticking ten boxes asks once.
 *
 * @param {Catalogue} catalogue @param {string[]} chosen ids @param {boolean} usual whether they are those taken without a choice
 * @param {(ids: string[] | null) => void} onChange null for the usual ones
 * @param {number} most
 */
export function measuresChoice(catalogue, chosen, usual, onChange, most) {
  const ticked = new Set(chosen);
  const said = el("span", { role: "status", class: "note" });
  const confirm = buttonOf("Montrer ces indicateurs", () => onChange([...ticked]), {
    "data-testid": "apply-measures",
  });
  const follow = () => {
    const many = ticked.size > most;
    confirm.disabled = ticked.size === 0 || many;
    said.textContent = many
      ? `${plural(ticked.size, "indicateur choisi", "indicateurs choisis")} : ${most} au plus.`
      : plural(ticked.size, "indicateur choisi", "indicateurs choisis");
  };
  follow();
  return el(
    "details",
    { class: "measure-choice", "data-testid": "measure-choice" },
    el(
      "summary",
      {},
      usual
        ? `Indicateurs : le choix habituel (${chosen.length})`
        : `Indicateurs : ${plural(chosen.length, "choisi")}`,
    ),
    el("div", { class: "measure-families" }, ...families(catalogue, ticked, follow)),
    el(
      "div",
      { class: "actions" },
      confirm,
      usual ? null : buttonOf("Revenir au choix habituel", () => onChange(null), { class: "quiet" }),
      said,
    ),
  );
}

/** @param {Catalogue} catalogue @param {Set<string>} ticked @param {() => void} follow */
function families(catalogue, ticked, follow) {
  /** @type {Map<string, Measure[]>} */
  const byLabel = new Map();
  for (const one of catalogue.measures) {
    if (!one.levels.includes(catalogue.level)) continue;
    byLabel.set(one.familyLabel, [...(byLabel.get(one.familyLabel) ?? []), one]);
  }
  return [...byLabel].map(([label, measures]) =>
    el("fieldset", {}, el("legend", {}, label), ...measures.map((one) => tick(one, ticked, follow))),
  );
}

/** @param {Measure} one @param {Set<string>} ticked @param {() => void} follow */
function tick(one, ticked, follow) {
  const box = el("input", { type: "checkbox", value: one.id, checked: ticked.has(one.id) });
  box.addEventListener("change", () => {
    if (box.checked) ticked.add(one.id);
    else ticked.delete(one.id);
    follow();
  });
  return el("label", { title: one.definition }, box, one.label, " ", fictive(one.demo));
}
