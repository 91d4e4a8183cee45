/**
 * The imported indicators of a territory: value or state, what must be said beside it, period and source.
 *
 * @import {Profile, ProfileIndicator} from "../types.js"
 */
import { figureWithUnit } from "../format.js";
import { el } from "../ui/html.js";
import { fictive, section } from "./parts.js";
import { toPicture } from "./to-picture.js";

/** @type {Record<string, string>} */
const STATES = { unavailable: "non disponible", secret: "secret statistique" };

/** @type {Record<string, string>} */
const ORIGINS = {
  converted: "somme ou part d’anciens codes",
  computed: "taux recalculé",
  summed: "calculé depuis les communes",
};

/** Null where none can be read on the day. @param {Profile} profile */
export function indicators(profile) {
  if (profile.indicators.length === 0) return null;
  const head = ["Indicateur", "Valeur", "Période"].map((label, i) =>
    el("th", { scope: "col", class: i === 1 ? "numeric" : null }, label),
  );
  return section(
    "Indicateurs",
    el(
      "table",
      { class: "money" },
      el("thead", {}, el("tr", {}, ...head)),
      el("tbody", {}, ...profile.indicators.map((one) => line(one, profile))),
    ),
    el("ul", { class: "sources" }, ...sources(profile.indicators)),
  );
}

/** @param {ProfileIndicator} one @param {Profile} profile */
function line(one, profile) {
  return el(
    "tr",
    { title: `Source : ${one.source} ; codes reçus au 1er janvier ${one.vintages}` },
    el("th", { scope: "row", title: one.definition || null }, one.label, " ", fictive(one.demo)),
    el(
      "td",
      { class: "numeric" },
      said(one),
      ...marks(one).flatMap((mark) => [" ", el("span", { class: "tag" }, mark)]),
      " ",
      toPicture(profile, `indicator-${one.code}`, one.label),
    ),
    el("td", {}, one.period),
  );
}

/** @param {ProfileIndicator} one */
function said(one) {
  if (one.value !== null) return figureWithUnit(one.value, one.format, one.unit);
  return el("span", { class: "muted" }, STATES[one.state] ?? one.state);
}

/** What keeps the figure from being a plain one. @param {ProfileIndicator} one */
export function marks(one) {
  return [
    one.incomplete ? "incomplet" : "",
    one.estimated ? "estimé" : "",
    one.notConverted ? "non converti" : "",
    one.value === null ? "" : (ORIGINS[one.origin ?? ""] ?? ""),
  ].filter((mark) => mark !== "");
}

/** Each source once. @param {ProfileIndicator[]} list */
function sources(list) {
  const lines = list.map((one) => `Source : ${one.source} (${one.licence})`);
  return [...new Set(lines)].map((text) => el("li", {}, text));
}
