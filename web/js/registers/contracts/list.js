/**
 * The list of contracts with their state, money, actions and alerts as of a day.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Followed, Listed} from "./types.js"
 */
import { money, plural, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox, labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { addLink } from "../frame-parts.js";
import { PAGE_ROWS } from "../generic/list-model.js";
import { fresh, moreRows, reachRow } from "../more.js";
import { bar, countTags, dayChoice, shortTitle } from "./parts.js";
import { contractsUrl, readContracts } from "./requests.js";
import { tabs } from "./tabs.js";

const FILTERS = ["date", "status", "alert", "q"];
const PAUSE_MS = 250;

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function listScreen(place, context) {
  const query = Object.fromEntries(FILTERS.map((name) => [name, place.query[name] ?? ""]));
  const rows = el("div", { class: "list-place" });
  const count = el("p", { class: "list-count", role: "status", "data-testid": "count" });
  const files = el("span", { class: "files" });
  let asking = new AbortController();
  const load = async () => {
    asking.abort();
    const mine = new AbortController();
    asking = mine;
    const ask = (/** @type {number} */ page) =>
      readContracts({ ...query, page: String(page), size: String(PAGE_ROWS) }, mine.signal);
    const read = await ask(1);
    if (mine.signal.aborted) return read;
    const draw = (/** @type {Listed} */ { page, total }, /** @type {Followed[]} */ shown) => {
      count.textContent = total > 0 ? plural(total, "contrat") : "";
      if (total === 0) {
        rows.replaceChildren(empty(context));
        return;
      }
      const more = moreRows({ page, shown: shown.length, total }, async () => {
        const next = await ask(page + 1);
        if (mine.signal.aborted) return;
        const came = fresh(shown, next.contracts);
        draw(next, [...shown, ...came]);
        reachRow(rows, came[0]);
      });
      rows.replaceChildren(table(shown, query, context), ...(more ? [more] : []));
    };
    draw(read, read.contracts);
    files.replaceChildren(...downloads(query));
    return read;
  };
  const turn = (/** @type {string} */ name) => (/** @type {string} */ value) => {
    query[name] = value;
    context.keep({ query });
    load().catch((fault) => {
      if (!(fault instanceof DOMException)) rows.replaceChildren(faultBox(fault, () => turn(name)(value)));
    });
  };
  const { date } = await load();
  query.date = date;
  const add = addLink(context, "Ajouter un contrat");
  return {
    title: "Contrats",
    content: [heading("Contrats", files, add), tabs(context, ""), tools(query, turn, context), count, rows],
  };
}

/** @param {Record<string, string>} query @param {(name: string) => (value: string) => void} turn @param {Context} context */
function tools(query, turn, context) {
  const statuses =
    context.register("statuses").fields.find((field) => field.name === "status")?.choices ?? [];
  let pause = 0;
  const search = el("input", { type: "search", autocomplete: "off", placeholder: "Rechercher…" });
  search.value = query.q ?? "";
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => turn("q")(search.value.trim()), PAUSE_MS);
  });
  return el(
    "search",
    { class: "list-tools" },
    labelled("Rechercher un contrat ou un signataire", search),
    labelled(
      "État",
      selectOf([{ id: "", label: "Tous" }, ...statuses], query.status ?? "", turn("status"), {
        "data-filter": "status",
      }),
    ),
    labelled(
      "Alertes",
      selectOf(
        [
          { id: "", label: "Avec ou sans" },
          { id: "any", label: "Avec une alerte" },
          { id: "serious", label: "Avec une alerte grave" },
        ],
        query.alert ?? "",
        turn("alert"),
        { "data-filter": "alert" },
      ),
    ),
    dayChoice(query.date ?? "", turn("date")),
  );
}

/** @param {Record<string, string>} query */
function downloads(query) {
  return /** @type {["csv" | "xlsx", string][]} */ ([
    ["csv", "CSV"],
    ["xlsx", "Excel"],
  ]).map(([format, label]) =>
    el(
      "a",
      { class: "button quiet", role: "button", href: contractsUrl(format, query), download: true },
      label,
    ),
  );
}

/** @param {Followed[]} contracts @param {Record<string, string>} query @param {Context} context */
function table(contracts, query, context) {
  const heads = ["Contrat", "État", "Prévu", "Engagé", "Versé", "Actions", "Échéance", "Alertes"];
  return el(
    "table",
    { class: "rows contracts", "data-testid": "contracts" },
    el("caption", { class: "hidden" }, "Contrats"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...heads.map((head, i) =>
          el("th", { scope: "col", class: i >= 2 && i <= 4 ? "numeric" : null }, head),
        ),
      ),
    ),
    el("tbody", {}, ...contracts.map((one) => line(one, query, context))),
  );
}

/** @param {Followed} one @param {Record<string, string>} query @param {Context} context */
function line(one, query, context) {
  const { standing, amounts, actions } = one;
  const cell = (/** @type {string} */ label, /** @type {import("../../ui/html.js").Child[]} */ ...children) =>
    el("td", { "data-label": label }, ...children);
  const euros = (/** @type {string} */ label, /** @type {number | null} */ cents) =>
    el(
      "td",
      { class: `numeric ${cents === null ? "nothing" : ""}`, "data-label": label },
      cents === null ? "n.d." : money(cents),
    );
  return el(
    "tr",
    { "data-key": one.key, "data-testid": "row" },
    el(
      "th",
      { scope: "row" },
      el(
        "a",
        { href: context.link({ path: [one.key], query: { date: query.date } }) },
        shortTitle(one.title),
      ),
      " ",
      fictive(one.demo),
      el("span", { class: "note under" }, String(one.year)),
    ),
    cell(
      "État",
      el("span", { class: `tag tag-contract-${standing.status ?? "none"}` }, standing.label),
      standing.date ? el("span", { class: "note under" }, shortDay(standing.date)) : null,
    ),
    euros("Prévu", amounts.plannedCents),
    euros("Engagé", amounts.committedCents),
    euros("Versé", amounts.paidCents),
    actions.total === 0
      ? el("td", { class: "nothing", "data-label": "Actions" }, "—")
      : cell(
          "Actions",
          `${actions.done} / ${actions.total}`,
          bar(actions.done / actions.total),
          actions.late > 0 ? el("span", { class: "note under bad" }, `${actions.late} en retard`) : null,
        ),
    standing.endsOn
      ? cell("Échéance", shortDay(standing.endsOn))
      : el("td", { class: "nothing", "data-label": "Échéance" }, "—"),
    one.alerts.total === 0
      ? el("td", { class: "nothing", "data-label": "Alertes" }, "—")
      : el("td", { class: "tags", "data-label": "Alertes" }, ...countTags(one.alerts)),
  );
}

/** @param {Context} context */
function empty(context) {
  return el(
    "div",
    { class: "box empty" },
    el("p", {}, "Aucun contrat ne correspond à ces choix."),
    buttonOf("Tout afficher", () => context.go({ query: {} }), { class: "quiet" }),
  );
}
