/**
 * The criteria of a ranking: which, how heavy, which way round.
 *
 * @import {Catalogue} from "../types.js"
 * @import {Criterion, Definition} from "./types.js"
 */
import { number } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";

const HEAVIEST = 10;
const MOST = 20;

/**
 * @param {Definition} definition changed in place
 * @param {Catalogue} catalogue
 * @param {(redraw: boolean) => void} changed
 */
export function criteriaPart(definition, catalogue, changed) {
  const byId = new Map(catalogue.measures.map((one) => [one.id, one]));
  const list = el("ol", { class: "criteria", "data-testid": "criteria" });
  /** @type {HTMLElement[]} */
  const shares = [];
  const sayShares = () => {
    const whole = definition.criteria.reduce((sum, one) => sum + one.weight, 0);
    shares.forEach((place, index) => {
      const weight = definition.criteria[index]?.weight ?? 0;
      place.textContent = `${number((100 * weight) / whole)}\u00a0% du score`;
    });
  };
  definition.criteria.forEach((criterion, index) => {
    const share = el("span", { class: "share", "aria-live": "off" });
    shares.push(share);
    list.append(
      criterionLine(criterion, index, byId.get(criterion.measure)?.label ?? criterion.measure, share, {
        changed: () => {
          sayShares();
          changed(false);
        },
        remove: () => {
          definition.criteria.splice(index, 1);
          changed(true);
        },
      }),
    );
  });
  sayShares();
  return el(
    "fieldset",
    { class: "ranking-part" },
    el("legend", {}, "Critères"),
    definition.criteria.length === 0 ? el("p", { class: "note" }, "Ajoutez au moins un critère.") : list,
    addChoice(definition, catalogue, changed),
  );
}

/**
 * @param {Criterion} criterion @param {number} index @param {string} label @param {HTMLElement} share
 * @param {{changed: () => void, remove: () => void}} told
 */
function criterionLine(criterion, index, label, share, told) {
  const slider = el("input", {
    type: "range",
    min: "0.5",
    max: String(HEAVIEST),
    step: "0.5",
    "aria-label": `Poids de ${label}`,
    "data-testid": `slider-${criterion.measure}`,
  });
  slider.value = String(criterion.weight);
  const exact = el("input", {
    type: "number",
    min: "0.01",
    max: "1000000",
    step: "any",
    "aria-label": `Poids exact de ${label}`,
    "data-testid": `weight-${criterion.measure}`,
  });
  exact.value = String(criterion.weight);
  slider.addEventListener("input", () => {
    criterion.weight = Number(slider.value);
    exact.value = slider.value;
    told.changed();
  });
  exact.addEventListener("input", () => {
    const weight = Number(exact.value);
    exact.setAttribute("aria-invalid", String(!(weight > 0)));
    if (!(weight > 0)) return;
    criterion.weight = weight;
    slider.value = String(weight);
    told.changed();
  });
  const direction = selectOf(
    [
      { id: "high", label: "les plus fortes valeurs d’abord" },
      { id: "low", label: "les plus faibles valeurs d’abord" },
    ],
    criterion.direction,
    (chosen) => {
      criterion.direction = chosen === "low" ? "low" : "high";
      told.changed();
    },
    { "aria-label": `Sens de ${label}`, "data-testid": `direction-${criterion.measure}` },
  );
  return el(
    "li",
    { "data-measure": criterion.measure },
    el(
      "div",
      { class: "criterion-head" },
      el("strong", {}, `${index + 1}. ${label}`),
      buttonOf("×", told.remove, {
        class: "quiet shut",
        "aria-label": `Retirer le critère ${label}`,
        "data-testid": `remove-${criterion.measure}`,
      }),
    ),
    el("div", { class: "criterion-weight" }, slider, exact, share),
    direction,
  );
}

/** By family. @param {Definition} definition @param {Catalogue} catalogue @param {(redraw: boolean) => void} changed */
function addChoice(definition, catalogue, changed) {
  const used = new Set(definition.criteria.map((one) => one.measure));
  /** @type {Map<string, HTMLOptGroupElement>} */
  const groups = new Map();
  for (const one of catalogue.measures) {
    if (used.has(one.id) || !one.levels.includes(catalogue.level)) continue;
    const group = groups.get(one.familyLabel) ?? el("optgroup", { label: one.familyLabel });
    groups.set(one.familyLabel, group);
    group.append(el("option", { value: one.id }, one.demo ? `${one.label} (fictif)` : one.label));
  }
  const select = el(
    "select",
    { "data-testid": "add-criterion", disabled: definition.criteria.length >= MOST },
    el("option", { value: "" }, "Choisir un indicateur…"),
    ...groups.values(),
  );
  const add = buttonOf(
    "Ajouter",
    () => {
      const measure = catalogue.measures.find((one) => one.id === select.value);
      if (!measure) {
        select.focus();
        return;
      }
      definition.criteria.push({
        measure: measure.id,
        weight: 1,
        direction: measure.direction === "capacity" ? "low" : "high",
      });
      changed(true);
    },
    { class: "quiet", "data-testid": "add" },
  );
  return el("div", { class: "add-criterion" }, labelled("Ajouter un critère", select), add);
}
