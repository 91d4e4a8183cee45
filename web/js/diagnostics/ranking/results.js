/**
 * A ranking as a table: ranks, contributions, robustness, values; then who is left out, and what it all rests on.
 *
 * @import {Child} from "../../ui/html.js"
 * @import {Context} from "../types.js"
 * @import {Cell, RankedCriterion, RankedRow, Ranking} from "./types.js"
 */
import { day, figureWithUnit, number, plural } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf, scrolled } from "../../ui/parts.js";
import { STATES } from "../words.js";
import { sayMarks } from "../written.js";
import { bar, LOOKS, reachOf } from "./bars.js";
import { holdWords, rangeWords, shareWords } from "./words.js";

const SHOWN_FIRST = 50;

/** @param {Ranking} ranking @param {Context} context @param {boolean} [mapped] whether rows lead to a map @returns {HTMLElement[]} */
export function results(ranking, context, mapped = false) {
  if (ranking.considered === 0)
    return [
      el(
        "p",
        { class: "box", role: "status", "data-testid": "nobody" },
        "Aucun territoire ne répond à ces filtres : élargissez-les.",
      ),
    ];
  return [
    el("p", { class: "counted", "data-testid": "counted" }, counted(ranking)),
    criteriaList(ranking.criteria),
    ranking.ranked > 0
      ? table(ranking, context, mapped)
      : el(
          "p",
          { class: "box box-warn", role: "status" },
          "Aucun territoire n’a toutes les valeurs : changez un critère, ou le traitement des valeurs manquantes.",
        ),
    leftOut(ranking, context),
    restsOn(ranking),
  ];
}

/** @param {Ranking} ranking */
function counted({ ranked, considered, adjusted, excluded, definition }) {
  const parts = [
    `${plural(ranked, "territoire classé", "territoires classés")} sur ${number(considered)}`,
    excluded.total > 0 ? plural(excluded.total, "écarté") : "",
    adjusted > 0
      ? `${plural(adjusted, "classé")} malgré une valeur manquante (${definition.missing === "median" ? "médiane" : "autres critères"})`
      : "",
  ];
  return `${parts.filter(Boolean).join(" ; ")}.`;
}

/** @param {RankedCriterion[]} criteria */
function criteriaList(criteria) {
  return el(
    "ol",
    { class: "bar-legend", "data-testid": "bar-legend" },
    ...criteria.map((one, index) =>
      el(
        "li",
        {},
        el("span", { class: `look look-${index % LOOKS}`, "aria-hidden": "true" }, String(index + 1)),
        el("strong", {}, one.label),
        " ",
        fictive(one.demo),
        el("span", { class: "note" }, ` ${shareWords(one)}`),
      ),
    ),
  );
}

/** @param {Ranking} ranking @param {Context} context @param {boolean} mapped */
function table(ranking, context, mapped) {
  const reach = reachOf(ranking.rows);
  const { top, variation, draws } = ranking.definition.robustness;
  const robust = draws > 0;
  const heads = [
    "Rang",
    "Territoire",
    `Score (${ranking.scale})`,
    "Contributions",
    ...(robust ? [`Si les poids varient de ±\u00a0${number(variation * 100)}\u00a0%`] : []),
    ...ranking.criteria.map((one, index) => `${index + 1}. ${one.label}`),
  ];
  const line = (/** @type {RankedRow} */ row) =>
    el(
      "tr",
      { "data-code": row.code, "data-testid": "ranked" },
      el("td", { class: "numeric rank" }, number(row.rank)),
      el(
        "th",
        { scope: "row" },
        el(
          "a",
          { href: context.link({ section: "portrait", path: [ranking.definition.level, row.code] }) },
          row.name,
        ),
        mapped
          ? el(
              "button",
              {
                type: "button",
                class: "link show-on-map",
                "aria-label": `Montrer ${row.name} sur la carte`,
                title: "Montrer sur la carte",
              },
              "◎",
            )
          : null,
        row.note ? el("p", { class: "note" }, row.note) : null,
      ),
      el("td", { class: "numeric" }, number(row.score, 2, 2)),
      el("td", {}, /** @type {Child} */ (bar(row, ranking.criteria, reach))),
      robust
        ? el(
            "td",
            { class: "holds" },
            row.robustness ? holdWords(row.robustness, top) : "au-delà des premiers : non calculé",
            row.robustness ? el("span", { class: "note" }, ` (${rangeWords(row.robustness)})`) : null,
          )
        : null,
      ...row.cells.map((cell, index) =>
        el("td", { class: "numeric" }, cellWords(cell, ranking.criteria[index])),
      ),
    );
  const box = scrolled("Classement", heads, ranking.rows.slice(0, SHOWN_FIRST).map(line));
  box.classList.add("ranking-table");
  const rest = ranking.rows.slice(SHOWN_FIRST);
  const whole = el("div", {}, box);
  if (rest.length > 0) {
    const more = buttonOf(
      `Montrer les ${number(rest.length)} suivants`,
      () => {
        box.querySelector("tbody")?.append(...rest.map(line));
        more.remove();
      },
      { class: "quiet", "data-testid": "more-rows" },
    );
    whole.append(more);
  }
  if (ranking.rows.length < ranking.ranked)
    whole.append(
      el(
        "p",
        { class: "note" },
        `Les ${number(ranking.rows.length)} premiers de ${number(ranking.ranked)} sont montrés.`,
      ),
    );
  return whole;
}

/** @param {Cell} cell @param {RankedCriterion | undefined} criterion */
function cellWords(cell, criterion) {
  if (cell.state !== "value" || cell.value === null)
    return el("span", { class: "muted" }, STATES[/** @type {"none"} */ (cell.state)] ?? cell.state);
  const text = figureWithUnit(cell.value, criterion?.format ?? "decimal", criterion?.unit ?? "");
  return cell.marks.length > 0 ? el("span", { title: sayMarks(cell) }, text, "\u00a0*") : text;
}

/** @param {Ranking} ranking @param {Context} context */
function leftOut({ excluded, definition }, context) {
  if (excluded.total === 0) return el("div", { hidden: true });
  return el(
    "details",
    { class: "left-out", "data-testid": "left-out" },
    el("summary", {}, plural(excluded.total, "territoire écarté", "territoires écartés")),
    el(
      "ul",
      {},
      ...excluded.territories.map(({ code, name, reason }) =>
        el(
          "li",
          {},
          el("a", { href: context.link({ section: "portrait", path: [definition.level, code] }) }, name),
          ` – ${reason}`,
        ),
      ),
    ),
    excluded.territories.length < excluded.total
      ? el("p", { class: "note" }, `Les ${number(excluded.territories.length)} premiers sont nommés.`)
      : null,
  );
}

/** @param {Ranking} ranking */
export function restsOn(ranking) {
  const boundaries =
    ranking.boundaries.quality === "approximate" ? "contours approchés" : "contours officiels";
  const periods = ranking.criteria
    .filter((one) => one.period)
    .map((one) => `${one.label}\u00a0: ${one.period}, ${one.source}`);
  return el(
    "footer",
    { class: "rests-on note", "data-testid": "rests-on" },
    el(
      "p",
      {},
      `Situation au ${day(ranking.date)}, millésime ${ranking.vintage}, version ${ranking.dataVersion} des données, ${boundaries}.`,
      ranking.demo
        ? el("strong", {}, " Des figures de démonstration, fictives, entrent dans ce classement.")
        : null,
    ),
    el("p", {}, `Sources : ${ranking.sources}.`, periods.length > 0 ? ` ${periods.join(" ; ")}.` : ""),
  );
}
