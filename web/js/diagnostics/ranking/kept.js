/**
 * A ranking as it was kept, and what moved since.
 *
 * @import {Context} from "../types.js"
 * @import {Kept} from "../parts/scenarios.js"
 * @import {Definition, Ranking} from "./types.js"
 */
import { number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { scrolled } from "../../ui/parts.js";
import { keptHead, keptSince } from "../parts/kept.js";
import { queryOf } from "./address.js";
import { fileButtons } from "./files.js";
import { results } from "./results.js";
import { moves } from "./words.js";

/** @param {Kept<Definition, Ranking>} kept @param {Context} context */
export function keptContent(kept, context) {
  const { definition } = kept;
  return [
    ...keptHead(kept, context, {
      list: "Classement",
      path: [],
      query: queryOf(definition),
      rework: "Reprendre les réglages",
      files: fileButtons(() => definition, context),
    }),
    keptSince(kept, whatMoved, context),
    el("h3", {}, "Tel qu’il a été gardé"),
    ...(kept.result ? results(kept.result, context) : []),
  ];
}

/** @param {Ranking} then @param {Ranking} now */
function whatMoved(then, now) {
  const moved = moves(then.rows, now.rows);
  if (moved.length === 0)
    return {
      words: "Les données d’Atlas ont changé depuis ; aucun rang de ce classement n’en est changé.",
      moved: null,
    };
  return {
    words: `Les données d’Atlas ont changé depuis : ${plural(moved.length, "rang a changé", "rangs ont changé")}.`,
    moved: scrolled(
      "Ce qui a changé",
      ["Territoire", "Rang gardé", "Rang aujourd’hui", "Écart"],
      moved.map((row) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, row.name),
          el("td", { class: "numeric" }, row.kept === null ? "non classé" : number(row.kept)),
          el("td", { class: "numeric" }, row.now === null ? "non classé" : number(row.now)),
          el("td", {}, gap(row.kept, row.now)),
        ),
      ),
    ),
  };
}

/** @param {number | null} then @param {number | null} now */
function gap(then, now) {
  if (then === null) return "entre au classement";
  if (now === null) return "n’est plus classé";
  return then > now ? `gagne ${plural(then - now, "place")}` : `perd ${plural(now - then, "place")}`;
}
