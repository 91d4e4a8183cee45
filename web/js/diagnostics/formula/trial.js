/**
 * What a trial says: the fault and where it is, or the unit and the first values.
 *
 * @import {Trial, TrialCell} from "./types.js"
 */
import { number } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, scrolled } from "../../ui/parts.js";
import { STATES } from "../words.js";

/**
 * @param {Trial} trial @param {string} text @param {number} decimals
 * @param {{unit: string, takeUnit: (unit: string) => void, goTo: (from: number, to: number) => void}} how
 * @returns {HTMLElement[]}
 */
export function trialWords(trial, text, decimals, how) {
  const { fault, unit } = trial;
  if (fault)
    return [
      el(
        "div",
        { class: "box box-bad", "data-testid": "trial-fault" },
        el("p", {}, fault.sentence),
        el(
          "p",
          { class: "formula-expression" },
          text.slice(0, fault.from),
          el("mark", {}, text.slice(fault.from, fault.to) || "…"),
          text.slice(fault.to),
        ),
        buttonOf("Aller à la faute", () => how.goTo(fault.from, fault.to), { class: "quiet" }),
      ),
    ];
  const words = unit ?? "";
  const take =
    how.unit === words
      ? null
      : buttonOf(`Prendre « ${words} »`, () => how.takeUnit(words), {
          class: "quiet",
          "data-testid": "take-unit",
        });
  return [
    el(
      "div",
      { class: trial.unitFault ? "box box-warn" : "box box-good", "data-testid": "trial-unit" },
      el(
        "p",
        {},
        trial.unitFault ?? `Unité du résultat : ${words}.`,
        ` Valeurs : ${number(trial.known)} sur ${number(trial.territories)} EPCI.`,
      ),
      take,
    ),
    scrolled(
      "Premières valeurs",
      ["EPCI", "Résultat", ...trial.parts.map((part) => part.label)],
      trial.first.map((one) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, one.name),
          el("td", { class: "numeric" }, cell(one.cell, decimals)),
          ...one.parts.map((part) => el("td", { class: "numeric" }, cell(part, 1))),
        ),
      ),
    ),
  ];
}

/** @param {TrialCell} one @param {number} decimals */
function cell(one, decimals) {
  return one.state === "value" && one.value !== null
    ? number(one.value, decimals)
    : (STATES[/** @type {"none"} */ (one.state)] ?? one.state);
}
