/**
 * The money of a contract: year by funder by stage with the ceilings, and the sources that contradict one another.
 *
 * @import {Context} from "../types.js"
 * @import {Amounts, FunderYear, Line, Money, Year} from "./types.js"
 */
import { money } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { addButton } from "./in-place.js";
import { bar } from "./parts.js";
import { contradictionPart, STAGE_WORDS } from "./sources.js";

/** @type {[keyof Amounts, Line["stage"], string][]} */
const STAGES = [
  ["plannedCents", "planned", "Prévu"],
  ["committedCents", "committed", "Engagé"],
  ["paidCents", "paid", "Versé"],
];

/** @param {Money} all @param {string} key of the contract @param {Context} context */
export function moneyPart(all, key, context) {
  return el(
    "section",
    { class: "step", "aria-label": "Financement", id: "money", "data-testid": "money" },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, "Financement"),
      el("div", { class: "heading-actions" }, addButton(context, "fundings", key, { class: "quiet" })),
    ),
    ...(all.years.length === 0
      ? [
          el(
            "p",
            { class: "muted" },
            "Aucun montant n’est connu. Ce n’est pas zéro : rien n’a encore été saisi.",
          ),
        ]
      : [
          totals(all.total),
          ...all.contradictions
            .filter(({ differenceCents }) => differenceCents > 0)
            .map((one) => contradictionPart(one, context)),
          ...all.years.map((year) => yearTable(year)),
          linesTable(all, key, context),
        ]),
  );
}

/** @param {Amounts} total */
function totals(total) {
  return el(
    "div",
    { class: "cards" },
    ...STAGES.map(([name, stage, label]) =>
      el(
        "p",
        { class: "card", "data-total": stage },
        el("strong", {}, money(total[name])),
        ` ${label.toLowerCase()}`,
      ),
    ),
  );
}

/** @param {Year} year */
function yearTable(year) {
  const heads = ["Financeur", ...STAGES.map(([, , label]) => label)];
  return el(
    "table",
    { class: "money-year" },
    el("caption", {}, `Exercice ${year.year}`),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...heads.map((head, i) => el("th", { scope: "col", class: i > 0 ? "numeric" : null }, head)),
      ),
    ),
    el(
      "tbody",
      {},
      ...year.funders.flatMap((one) => [
        el(
          "tr",
          {},
          el("th", { scope: "row" }, one.funder, " ", fictive(one.lines.every((line) => line.origin.demo))),
          ...amounts(one.amounts),
        ),
        ...ceilingRow(one, year.year),
      ]),
    ),
    year.funders.length > 1
      ? el("tfoot", {}, el("tr", {}, el("th", { scope: "row" }, "Total"), ...amounts(year.total)))
      : null,
  );
}

/** @param {Amounts} some */
const amounts = (some) =>
  STAGES.map(([name, , label]) =>
    el(
      "td",
      { class: `numeric ${some[name] === null ? "muted" : ""}`, "data-label": label },
      some[name] === null ? "n.d." : money(some[name]),
    ),
  );

/** How much of the ceiling is taken, in words too. @param {FunderYear} one @param {number} year */
function ceilingRow({ amounts: some, ceiling, overCents, explanation }, year) {
  if (!ceiling) return [];
  const most = Math.max(...STAGES.map(([name]) => some[name] ?? 0));
  const over = overCents > 0;
  return [
    el(
      "tr",
      { class: "ceiling", "data-testid": "ceiling" },
      el(
        "td",
        { colspan: "4" },
        bar(ceiling.cents > 0 ? most / ceiling.cents : 1, over ? "over" : ""),
        el(
          "span",
          { class: over ? "bad" : "note", title: ceiling.source },
          over
            ? `${money(overCents)} au-dessus du plafond ${year} de ${money(ceiling.cents)}.`
            : `${money(most)} sur un plafond ${year} de ${money(ceiling.cents)} par contrat.`,
        ),
        over
          ? el(
              "span",
              { class: "note" },
              explanation ? ` Raison : ${explanation}` : " Aucune raison n’est donnée.",
            )
          : null,
      ),
    ),
  ];
}

/** @param {Money} all @param {string} key @param {Context} context */
function linesTable(all, key, context) {
  const lines = all.years.flatMap((year) => year.funders.flatMap((one) => one.lines));
  return el(
    "details",
    {},
    el("summary", {}, `Toutes les lignes (${lines.length}) et leurs sources`),
    el(
      "table",
      { class: "money-lines" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          ...["Année", "Étape", "Montant", "Financeur", "Source"].map((head) =>
            el("th", { scope: "col" }, head),
          ),
        ),
      ),
      el(
        "tbody",
        {},
        ...lines.map((line) =>
          el(
            "tr",
            {},
            el("td", {}, String(line.year)),
            el("td", {}, STAGE_WORDS[line.stage]),
            el(
              "td",
              { class: "numeric" },
              el(
                "a",
                { href: context.link({ path: [key, "fundings", String(line.id)] }) },
                money(line.amountCents),
              ),
            ),
            el("td", {}, line.funder),
            el(
              "td",
              {},
              line.origin.source,
              " ",
              line.weight.counted ? null : el("span", { class: "tag" }, "non retenu"),
            ),
          ),
        ),
      ),
    ),
  );
}
