/**
 * @import {Contract, Funding, Profile} from "../types.js"
 * @import {Open} from "./identity.js"
 */
import { day, money } from "../format.js";
import { el } from "../ui/html.js";
import { fictive, none, section, territoryButton } from "./parts.js";

/** Contracts with the steps reached and their money. @param {Profile} profile @param {Open} open */
export function contracts(profile, open) {
  return section(
    "Contrats",
    ...(profile.contracts.length === 0
      ? [none("Aucun contrat connu.")]
      : profile.contracts.map((one) => contract(one, profile, open))),
  );
}

/** @param {Contract} one @param {Profile} profile @param {Open} open */
function contract(one, profile, open) {
  const others = one.signatories.filter((who) => who.shownCode !== profile.code);
  return el(
    "article",
    { class: "entry" },
    el("h4", {}, one.title, " ", fictive(one.demo)),
    el(
      "p",
      {},
      el("span", { class: `tag tag-contract-${one.status}` }, one.statusLabel),
      ` ${one.statusDate ? `le ${day(one.statusDate)}` : "(date inconnue)"} · ${one.relationLabel}`,
    ),
    others.length > 0
      ? el(
          "p",
          { class: "names" },
          others.length < one.signatories.length ? "Autres signataires : " : "Signataires : ",
          ...others.map((who) =>
            el(
              "span",
              {},
              territoryButton(who.shownName, () => open(who.level, who.shownCode)),
              former(who),
              " ",
            ),
          ),
        )
      : null,
    el(
      "ol",
      { class: "steps" },
      ...one.history.map((step) =>
        el(
          "li",
          { class: step.status === one.status ? "now" : null },
          el("strong", {}, step.label),
          ` – ${day(step.date)}`,
          el("span", { class: "muted" }, ` ${step.signatory} ; ${step.source}`),
        ),
      ),
    ),
    funding(one.funding),
  );
}

/** A signatory whose code has changed since. @param {Contract["signatories"][number]} who */
function former(who) {
  return who.code === who.shownCode
    ? null
    : el("span", { class: "muted" }, ` (alors ${who.name}, ${who.code})`);
}

const NOT_COUNTED =
  "Une autre source dit ce même montant autrement et fait foi : celui-ci n’est pas dans le total.";

/** @param {Funding} funding */
function funding({ plannedCents, committedCents, paidCents, lines }) {
  const totals = el(
    "div",
    { class: "cards" },
    ...[
      ["prévu", plannedCents],
      ["engagé", committedCents],
      ["versé", paidCents],
    ].map(([label, cents]) =>
      el(
        "p",
        { class: "card" },
        el("strong", {}, money(typeof cents === "number" ? cents : null)),
        ` ${label}`,
      ),
    ),
  );
  if (lines.length === 0)
    return el("div", {}, el("h5", {}, "Financement"), none("Montants non disponibles."));
  const rows = lines.map((line) =>
    el(
      "tr",
      {},
      el("td", {}, String(line.year)),
      el("td", {}, line.stageLabel),
      el("td", { class: "numeric" }, money(line.amountCents)),
      el(
        "td",
        { title: `Source : ${line.source}` },
        line.funder,
        " ",
        fictive(line.demo),
        line.counted ? null : el("span", { class: "tag", title: NOT_COUNTED }, "non retenu"),
      ),
    ),
  );
  const head = ["Année", "Étape", "Montant", "Financeur"].map((label, i) =>
    el("th", { scope: "col", class: i === 2 ? "numeric" : null }, label),
  );
  return el(
    "div",
    {},
    el("h5", {}, "Financement"),
    totals,
    el(
      "details",
      {},
      el("summary", {}, "Détail des montants"),
      el("table", { class: "money" }, el("thead", {}, el("tr", {}, ...head)), el("tbody", {}, ...rows)),
      el("p", { class: "source" }, `Source : ${[...new Set(lines.map((line) => line.source))].join(" ; ")}`),
    ),
  );
}
