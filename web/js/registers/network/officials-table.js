/**
 * The officials of a page as a table, each with what it takes to decide whom to call.
 *
 * @import {Context} from "../types.js"
 * @import {Official} from "./types.js"
 */
import { number, shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { askedNote, nameOf, stateTag } from "./badges.js";

/** @type {[string, string, string][]} name, label, what the server sorts by */
const COLUMNS = [
  ["person", "Élu", "person"],
  ["mandate", "Mandat", ""],
  ["commune", "Commune", "commune"],
  ["state", "Engagement", "state"],
  ["contact", "Dernier contact", "contact"],
  ["needs", "Besoins", ""],
];

/**
 * @param {Context} context @param {Official[]} rows
 * @param {{sort: string, selected: Set<string>, onSort: (sort: string) => void, onSelect: (key: string, on: boolean) => void, onContact: (row: Official) => void}} how
 */
export function officialsTable(context, rows, how) {
  const head = COLUMNS.map(([, label, sort]) => {
    if (!sort) return el("th", { scope: "col" }, label);
    const button = el("button", { type: "button", "data-sort": sort }, label);
    button.addEventListener("click", () => how.onSort(sort));
    const sorted = (how.sort || "commune") === sort;
    return el("th", { scope: "col", "aria-sort": sorted ? "ascending" : null }, button);
  });
  return el(
    "table",
    { class: "rows officials", "data-testid": "officials" },
    el("caption", { class: "hidden" }, "Élus du réseau"),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        context.canWrite
          ? el("th", { scope: "col", class: "pick" }, el("span", { class: "hidden" }, "Choisir"))
          : null,
        ...head,
        context.canWrite ? el("th", { scope: "col" }, el("span", { class: "hidden" }, "Agir")) : null,
      ),
    ),
    el("tbody", {}, ...rows.map((row) => line(context, row, how))),
  );
}

/** @param {Context} context @param {Official} row @param {Parameters<typeof officialsTable>[2]} how */
function line(context, row, how) {
  const { who, place, state, follow } = row;
  const path = who.person !== null ? [String(who.person)] : ["engagements", String(row.key)];
  const named = el("a", { href: context.link({ path }) }, nameOf(who.name));
  return el(
    "tr",
    { "data-testid": "official", "data-key": row.key ?? `person-${who.person}` },
    context.canWrite ? el("td", { class: "pick" }, pick(row, how)) : null,
    el("th", { scope: "row", class: who.name ? "" : "unnamed" }, named, " ", fictive(row.demo)),
    el("td", { "data-label": "Mandat" }, row.mandateLabel || "—"),
    el("td", { "data-label": "Commune" }, ...communeCell(context, place)),
    el(
      "td",
      { "data-label": "Engagement" },
      stateTag(state.id, state.label),
      state.id === "to-confirm" ? askedNote(state.asked, state.askedOn) : null,
    ),
    el(
      "td",
      { "data-label": "Dernier contact", class: follow.lastContact ? "" : "nothing" },
      follow.lastContact ? shortDay(follow.lastContact) : "aucun",
    ),
    el(
      "td",
      { "data-label": "Besoins", class: follow.openNeeds > 0 ? "" : "nothing" },
      follow.openNeeds > 0
        ? el("span", { class: "tag tag-need-open" }, `${number(follow.openNeeds)} à traiter`)
        : "—",
    ),
    context.canWrite
      ? el(
          "td",
          { class: "row-act" },
          buttonOf("Noter un contact", () => how.onContact(row), {
            class: "quiet",
            "data-testid": "add-contact",
          }),
        )
      : null,
  );
}

/** @param {Official} row @param {Parameters<typeof officialsTable>[2]} how */
function pick(row, how) {
  const key = row.key;
  if (key === null) return null;
  const box = el("input", {
    type: "checkbox",
    "aria-label": `Choisir ${nameOf(row.who.name)}, ${row.mandateLabel}, ${row.place?.commune.name ?? ""}`,
  });
  box.checked = how.selected.has(key);
  box.addEventListener("change", () => how.onSelect(key, box.checked));
  return box;
}

/** @param {Context} context @param {Official["place"]} place */
function communeCell(context, place) {
  if (!place) return ["—"];
  const departement = place.departement ? ` (${place.departement.code})` : "";
  return [
    el(
      "a",
      { href: context.link({ path: ["communes", place.shown.code] }) },
      `${place.shown.name}${departement}`,
    ),
    place.former ? el("span", { class: "note former-note" }, `ancienne commune ${place.commune.name}`) : null,
  ];
}
