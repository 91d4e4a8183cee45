/**
 * A comparison as it was kept, and what moved since.
 *
 * @import {Context, Screen} from "../types.js"
 * @import {Kept} from "../parts/scenarios.js"
 * @import {Change} from "./changes.js"
 * @import {Comparison} from "./types.js"
 */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { scrolled } from "../../ui/parts.js";
import { keptHead, keptSince } from "../parts/kept.js";
import { difference, sayCell } from "../written.js";
import { changes } from "./changes.js";
import { comparedMaps } from "./maps.js";
import { figures } from "./screen.js";

/**
 * The address that asks for the same comparison.
 *
 * @param {{territories: string[], measures: string[]}} definition @param {Comparison | null} result
 */
const queryOf = ({ territories, measures }, result) => ({
  territoires: territories.join(","),
  indicateurs: result?.usual ? null : measures.join(","),
});

/** @param {Kept<{territories: string[], measures: string[]}, Comparison>} kept @param {Context} context @returns {Screen} */
export function keptScreen(kept, context) {
  const { result } = kept;
  // Maps are drawn from the figures of now: beside others they would contradict the table.
  const maps = result && kept.current ? keptMaps(result, { ...context, date: kept.date }) : null;
  return {
    title: kept.title,
    content: [
      ...keptHead(kept, context, {
        list: "Comparer",
        path: [],
        query: queryOf(kept.definition, result),
        rework: "Reprendre la comparaison",
      }),
      keptSince(kept, whatMoved, context),
      el("h3", {}, "Telle qu’elle a été gardée"),
      ...(result ? figures(result, maps?.element ?? noMaps(), context) : []),
    ],
    ...(maps ? { leave: maps.leave } : {}),
  };
}

/** Their theme is chosen here, and stays off the address. @param {Comparison} result @param {Context} context */
function keptMaps(result, context) {
  const element = el("div", {});
  /** @type {Record<string, string>} */
  let query = {};
  let leave = () => {};
  const draw = () => {
    leave();
    const maps = comparedMaps(result, query, context, (patch, how) => {
      query = /** @type {Record<string, string>} */ ({ ...query, ...patch });
      if (how === "draw") draw();
    });
    leave = maps.leave;
    element.replaceChildren(maps.element);
  };
  draw();
  return { element, leave: () => leave() };
}

function noMaps() {
  return el(
    "p",
    { class: "note" },
    "Les cartes se dessinent sur les données d’aujourd’hui : « Reprendre la comparaison » les montre.",
  );
}

/** @param {Comparison} then @param {Comparison} now */
function whatMoved(then, now) {
  const moved = changes(then, now);
  if (moved.length === 0)
    return {
      words: "Les données d’Atlas ont changé depuis ; aucun chiffre de cette comparaison n’en est changé.",
      moved: null,
    };
  return {
    words: `Les données d’Atlas ont changé depuis : ${plural(moved.length, "chiffre a changé", "chiffres ont changé")}.`,
    moved: scrolled(
      "Ce qui a changé",
      ["Indicateur", "Territoire", "Gardé", "Aujourd’hui", "Différence"],
      moved.map(line),
    ),
  };
}

/** @param {Change} change */
function line({ measure, territory, kept, today }) {
  const apart =
    kept && today && kept.value !== null && today.value !== null
      ? difference(today.value - kept.value, measure)
      : "–";
  return el(
    "tr",
    { "data-testid": "moved" },
    el("th", { scope: "row" }, measure.label, " ", el("span", { class: "note" }, measure.unit)),
    el("td", {}, territory),
    el("td", { class: "numeric" }, kept ? sayCell(kept, measure) : "n’y était pas"),
    el("td", { class: "numeric" }, today ? sayCell(today, measure) : "n’existe plus"),
    el("td", { class: "numeric" }, apart),
  );
}
