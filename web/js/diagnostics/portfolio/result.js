/**
 * The chosen contracts, their proof, and what stands around them.
 *
 * @import {Context} from "../types.js"
 * @import {Candidate, Member, Portfolio, Spot, Step} from "./types.js"
 */
import { money, number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { scrolled } from "../../ui/parts.js";
import { basisNote } from "../parts/basis.js";
import { dotMap } from "../parts/dots.js";
import { sortTable } from "../parts/sort-table.js";
import { curvePart } from "./curve.js";

const NO_BREAK = "\u00a0";

/** @param {Portfolio} portfolio @param {Context} context @returns {HTMLElement[]} */
export function resultParts(portfolio, context) {
  const { chosen } = portfolio;
  /** @type {HTMLElement[]} */
  const parts = [proofBox(portfolio)];
  if (chosen) {
    parts.push(
      keyFigures(portfolio),
      chosenPart(portfolio, chosen.members, context),
      nextPart(portfolio, context),
    );
    for (const part of [lastEuroPart(portfolio), curvePart(portfolio), pricesPart(portfolio)])
      if (part) parts.push(part);
  }
  parts.push(
    leftOutPart(portfolio),
    basisNote(portfolio.basis, `${plural(portfolio.candidates, "candidat")}.`),
  );
  return parts;
}

/** @param {Portfolio} portfolio */
function worth({ objective }) {
  return (/** @type {number} */ value) => `${number(value, objective.decimals)}${NO_BREAK}${objective.unit}`;
}

/** @param {Portfolio} portfolio */
function proofBox({ state, proof, conflict }) {
  const kind = state === "optimal" ? "box-good" : state === "infeasible" ? "box-bad" : "box-warn";
  return el(
    "div",
    { class: `box ${kind}`, role: "status", "data-testid": "proof", "data-state": state },
    el("p", {}, el("strong", {}, proof.sentence), ` Calculé en ${number(proof.seconds, 1, 1)}${NO_BREAK}s.`),
    conflict ? el("p", { "data-testid": "conflict" }, conflict.sentence) : null,
    conflict ? el("ul", {}, ...conflict.constraints.map(({ words }) => el("li", {}, words))) : null,
  );
}

/** @param {Portfolio} portfolio */
function keyFigures(portfolio) {
  const { chosen, objective } = portfolio;
  if (!chosen) return el("p", {});
  /** @type {[string, string][]} */
  const figures = [
    ["Contrats", number(chosen.count)],
    [objective.label, worth(portfolio)(chosen.value)],
    ["Coût", money(chosen.costCents)],
    ...(chosen.leftCents === null
      ? []
      : [/** @type {[string, string]} */ (["Reste de l’enveloppe", money(chosen.leftCents)])]),
  ];
  return el(
    "dl",
    { class: "figures", "data-testid": "figures" },
    ...figures.map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value))),
  );
}

/** @type {import("../parts/sort-table.js").Column<Member>} */
const POPULATION = {
  label: "Population",
  numeric: true,
  value: ({ territory }) => territory.population,
  cell: ({ territory }) => (territory.population === null ? "non disponible" : number(territory.population)),
};

/** @param {Portfolio} portfolio @param {Member[]} members @param {Context} context */
function chosenPart(portfolio, members, context) {
  if (members.length === 0)
    return el(
      "p",
      { class: "box", role: "status" },
      "Aucun contrat : l’enveloppe n’en paie aucun, ou aucun candidat n’apporte rien.",
    );
  const table = sortTable(
    "Contrats choisis",
    [
      {
        label: "Territoire",
        value: ({ territory }) => territory.name,
        cell: ({ territory }) => portraitLink(territory, portfolio.level, context),
      },
      { label: "Département", value: ({ territory }) => territory.departement },
      ...(portfolio.objective.kind === "population" ? [] : [POPULATION]),
      {
        label: portfolio.objective.label,
        numeric: true,
        value: ({ value }) => value,
        cell: ({ value }) => number(value, portfolio.objective.decimals),
      },
      {
        label: "Coût",
        numeric: true,
        value: ({ costCents }) => costCents,
        cell: ({ costCents }) => money(costCents),
      },
    ],
    [...members].sort((a, b) => b.value - a.value),
    "chosen",
  );
  return el(
    "section",
    { class: "step beside" },
    el("div", {}, el("h3", {}, "Contrats choisis"), table),
    dotMap(
      context.state,
      `Carte des ${plural(members.length, "territoire choisi", "territoires choisis")}, les mêmes que dans le tableau`,
      members.flatMap(({ territory, value, costCents }) =>
        territory.longitude === null || territory.latitude === null
          ? []
          : [
              {
                longitude: territory.longitude,
                latitude: territory.latitude,
                label: territory.name,
                note: `${worth(portfolio)(value)} pour ${money(costCents)}`,
                kind: "chosen",
              },
            ],
      ),
    ),
  );
}

/** @param {Pick<Spot, "code" | "name">} territory @param {string} level @param {Context} context */
export function portraitLink({ code, name }, level, context) {
  return el("a", { href: context.link({ section: "portrait", path: [level, code], query: {} }) }, name);
}

/** @param {Candidate[]} some @param {string} level @param {Context} context */
function names(some, level, context) {
  if (some.length === 0) return ["–"];
  return some.flatMap((one, i) =>
    i > 0 ? [", ", portraitLink(one, level, context)] : [portraitLink(one, level, context)],
  );
}

/** @param {Portfolio} portfolio @param {Context} context */
function nextPart(portfolio, context) {
  const rows = portfolio.next.map((other, i) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, `${i + 2}e${other.proved ? "" : " (non prouvé)"}`),
      el("td", { class: "numeric" }, worth(portfolio)(other.value)),
      el("td", { class: "numeric" }, other.loss === 0 ? "à égalité" : `− ${worth(portfolio)(other.loss)}`),
      el("td", { class: "numeric" }, money(other.costCents)),
      el("td", {}, ...names(other.entering, portfolio.level, context)),
      el("td", {}, ...names(other.leaving, portfolio.level, context)),
    ),
  );
  return el(
    "section",
    { class: "step", "data-testid": "next" },
    el("h3", {}, "Les ensembles suivants"),
    rows.length === 0
      ? el("p", {}, "Aucun autre ensemble ne respecte ces contraintes.")
      : scrolled(
          "Ensembles qui viennent après le meilleur",
          ["Rang", "Total", "Perte", "Coût", "Entrent", "Sortent"],
          rows,
        ),
  );
}

/** @param {Portfolio} portfolio */
function lastEuroPart(portfolio) {
  const { lastEuro, envelopeCents } = portfolio;
  if (!lastEuro || envelopeCents === null) return null;
  const line = (/** @type {Step} */ { envelopeCents: cents, set }) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, money(cents)),
      el("td", { class: "numeric" }, signed(cents - envelopeCents)),
      el("td", { class: "numeric" }, `${set.loss > 0 ? "−" : "+"} ${worth(portfolio)(Math.abs(set.loss))}`),
      el("td", {}, set.entering.map(({ name }) => name).join(", ") || "–"),
      el("td", {}, set.leaving.map(({ name }) => name).join(", ") || "–"),
    );
  return el(
    "section",
    { class: "step", "data-testid": "last-euro" },
    el("h3", {}, "Ce que le dernier euro achète"),
    el("p", {}, lastEuro.sentence),
    scrolled(
      "Les enveloppes auxquelles le choix change",
      ["Enveloppe", "Écart", "Gain ou perte", "Entrent", "Sortent"],
      [...[...lastEuro.less].reverse(), ...lastEuro.more].map(line),
    ),
  );
}

/** @param {number} cents */
const signed = (cents) => `${cents < 0 ? "−" : "+"} ${money(Math.abs(cents))}`;

/** @param {Portfolio} portfolio */
function pricesPart({ prices }) {
  if (prices.length === 0) return null;
  return el(
    "section",
    { class: "step", "data-testid": "prices" },
    el("h3", {}, "Ce que coûtent les contraintes"),
    el(
      "ul",
      {},
      ...prices.map(({ sentence, proved }) => el("li", {}, sentence, proved ? "" : " (non prouvé)")),
    ),
  );
}

/** @param {Portfolio} portfolio */
function leftOutPart({ leftOut }) {
  if (leftOut.length === 0) return el("p", { class: "hidden" });
  const shown = leftOut.slice(0, 200);
  return el(
    "details",
    { "data-testid": "left-out" },
    el("summary", {}, `${plural(leftOut.length, "territoire")} hors du choix, faute d’une donnée`),
    el("ul", {}, ...shown.map(({ name, code, reason }) => el("li", {}, `${name} (${code}) : ${reason}.`))),
    shown.length < leftOut.length ? el("p", {}, `Et ${number(leftOut.length - shown.length)} autres.`) : null,
  );
}
