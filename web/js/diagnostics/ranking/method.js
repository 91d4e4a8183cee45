/**
 * The method of a ranking, and its robustness.
 *
 * @import {Definition} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { MISSING, NORMALISATIONS } from "./words.js";

/** How values are compared, and what a missing one does. @param {Definition} definition @param {(redraw: boolean) => void} changed */
export function methodPart(definition, changed) {
  const choice = (
    /** @type {"normalisation" | "missing"} */ name,
    /** @type {string} */ label,
    /** @type {{id: string, label: string, hint: string}[]} */ all,
  ) => {
    const hint = el("p", { class: "note" });
    const say = () => {
      hint.textContent = all.find((one) => one.id === definition[name])?.hint ?? "";
    };
    say();
    const select = selectOf(
      all,
      definition[name],
      (chosen) => {
        definition[name] = chosen;
        say();
        changed(false);
      },
      { "data-testid": name },
    );
    return el("div", {}, labelled(label, select), hint);
  };
  return el(
    "fieldset",
    { class: "ranking-part" },
    el("legend", {}, "Méthode"),
    choice("normalisation", "Comparer les valeurs", NORMALISATIONS),
    choice("missing", "Valeurs manquantes", MISSING),
  );
}

/** How often the ranking is made again with other weights. @param {Definition} definition @param {(redraw: boolean) => void} changed */
export function robustnessPart({ robustness }, changed) {
  const control = (
    /** @type {string} */ id,
    /** @type {string} */ label,
    /** @type {number} */ value,
    /** @type {[number, number]} */ [least, most],
    /** @type {(value: number) => void} */ put,
  ) => {
    const input = el("input", {
      type: "number",
      min: String(least),
      max: String(most),
      step: "1",
      "data-testid": id,
    });
    input.value = String(value);
    input.addEventListener("input", () => {
      const asked = Number(input.value);
      const right = Number.isInteger(asked) && asked >= least && asked <= most && input.value !== "";
      input.setAttribute("aria-invalid", String(!right));
      if (!right) return;
      put(asked);
      changed(false);
    });
    return labelled(label, input);
  };
  return el(
    "fieldset",
    { class: "ranking-part" },
    el("legend", {}, "Robustesse"),
    el(
      "p",
      { class: "note" },
      "Le classement est refait de nombreuses fois avec des poids un peu différents, tirés au hasard ; le tirage est toujours le même.",
    ),
    el(
      "div",
      { class: "from-to" },
      control(
        "variation",
        "Variation des poids (%)",
        Math.round(robustness.variation * 100),
        [0, 90],
        (value) => {
          robustness.variation = value / 100;
        },
      ),
      control("top", "Rester dans les … premiers", robustness.top, [1, 1000], (value) => {
        robustness.top = value;
      }),
      control("draws", "Tirages", robustness.draws, [0, 10_000], (value) => {
        robustness.draws = value;
      }),
    ),
  );
}
