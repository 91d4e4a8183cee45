/**
 * Two to six territories side by side. All that is chosen stands in the address.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Comparison} from "./types.js"
 */
import { API, json, search } from "../../api.js";
import { day, shortDay } from "../../format.js";
import { isLevel } from "../../state.js";
import { el } from "../../ui/html.js";
import { faultBox } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { measuresChoice } from "../choose/measures.js";
import { keyOf } from "../choose/territory.js";
import { readPerimeters } from "../perimeters/requests.js";
import { readCatalogue } from "../requests.js";
import { territoriesOf } from "./address.js";
import { chosenTerritories } from "./chosen.js";
import { comparedMaps } from "./maps.js";
import { multiples } from "./multiples.js";
import { comparisonTable } from "./table.js";

const MOST_MEASURES = 40;
const TITLE = "Comparer des territoires";

/** Whoever has just chosen a territory goes on choosing: the search takes the focus when the screen is drawn. */
let adding = false;

/** @param {Screen} screen */
function reached(screen) {
  if (adding)
    setTimeout(() => {
      const input = document.querySelector("[data-testid=add-territory]");
      if (input instanceof HTMLInputElement && !input.disabled) input.focus({ preventScroll: true });
    });
  adding = false;
  return screen;
}

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const keys = territoriesOf(place.query);
  let query = place.query;
  /** @param {Record<string, string | null>} patch @param {"draw" | "keep"} how */
  const change = (patch, how) => {
    query = /** @type {Record<string, string>} */ ({ ...query, ...patch });
    if (how === "draw") context.go({ query }, { replace: true });
    else context.keep({ query });
  };
  /** @param {string[]} wanted */
  const choose = (wanted) => {
    adding = true;
    change({ territoires: wanted.join(","), carte: null }, "draw");
  };
  const perimeters = context.canRead ? await readPerimeters() : [];
  if (keys.length < 2) return reached(await few(keys, perimeters, choose));
  const asked = new URLSearchParams({ territories: keys.join(","), date: context.date });
  if (place.query.indicateurs) asked.set("measures", place.query.indicateurs);
  const level = keys[0]?.split("/")[0] ?? "";
  const [catalogue, answer] = await Promise.all([
    readCatalogue(isLevel(level) ? level : "epci", context.date),
    json(`${API}/comparisons?${asked}`).then(
      (/** @type {Comparison} */ found) => found,
      (/** @type {unknown} */ fault) => ({ fault }),
    ),
  ]);
  if ("fault" in answer)
    return {
      title: TITLE,
      content: [
        heading(TITLE),
        chosenTerritories(keys, new Map(), perimeters, choose),
        faultBox(answer.fault, context.again),
      ],
    };
  const known = new Map(answer.territories.map((one) => [keyOf(one), one]));
  const maps = comparedMaps(answer, place.query, context, change);
  return reached({
    title: answer.territories.map(({ name }) => name).join(", "),
    content: [
      heading(TITLE, ...downloads(asked)),
      chosenTerritories(keys, known, perimeters, choose),
      measuresChoice(
        catalogue,
        answer.measures.map(({ id }) => id),
        answer.usual,
        (ids) => change({ indicateurs: ids ? ids.join(",") : null }, "draw"),
        MOST_MEASURES,
      ),
      el(
        "p",
        { class: "lead" },
        `Au ${day(answer.date)}. Sous chaque valeur, son écart à la médiane des territoires comparés ; les écarts notables sont en gras, avec une flèche.`,
      ),
      comparisonTable(answer, context),
      maps.element,
      el("h3", {}, "Un dessin par indicateur"),
      el("p", { class: "note" }, "Une barre par territoire ; le trait vertical est la médiane."),
      multiples(answer),
      foot(answer),
    ],
    leave: maps.leave,
  });
}

/**
 * @param {string[]} keys @param {{key: string, title: string}[]} perimeters @param {(keys: string[]) => void} choose
 * @returns {Promise<Screen>}
 */
async function few(keys, perimeters, choose) {
  const known = await named(keys, perimeters);
  return {
    title: TITLE,
    content: [
      heading(TITLE),
      el(
        "p",
        { class: "lead" },
        "Choisissez de deux à six territoires, de même niveau ou non : leurs chiffres se lisent côte à côte, en tableau, en dessins et en cartes.",
      ),
      chosenTerritories(keys, known, perimeters, choose),
    ],
  };
}

/** The names of territories, by their keys. @param {string[]} keys @param {{key: string, title: string}[]} perimeters */
async function named(keys, perimeters) {
  /** @type {Map<string, {name: string}>} */
  const names = new Map(perimeters.map(({ key, title }) => [`perimeter/${key}`, { name: title }]));
  for (const key of keys) {
    const [level = "", code = ""] = key.split("/");
    if (!isLevel(level)) continue;
    const found = await search(code, new AbortController().signal, level);
    const one = found.find((each) => each.code === code);
    if (one) names.set(key, one);
  }
  return names;
}

/** @param {URLSearchParams} asked */
function downloads(asked) {
  return [
    ["csv", "CSV"],
    ["xlsx", "XLSX"],
    ["pdf", "PDF"],
  ].map(([ending, label]) =>
    el(
      "a",
      {
        class: "button quiet",
        role: "button",
        href: `${API}/comparisons.${ending}?${asked}`,
        download: "",
        "data-testid": `comparison-${ending}`,
      },
      label,
    ),
  );
}

/** @param {Comparison} answer */
function foot(answer) {
  const approximate = answer.boundaries.quality === "approximate";
  return el(
    "div",
    { class: "note compared-foot" },
    el("p", {}, answer.rule),
    el(
      "p",
      {},
      `Millésime ${answer.vintage} du code officiel géographique${approximate ? " ; contours approchés, dont viennent surfaces et densités" : ""}. Sources : `,
      answer.sources
        .map(
          (one) =>
            `${one.label} – ${one.source}${one.date ? `, ${shortDay(one.date)}` : ""}${one.demo ? " (fictif)" : ""}`,
        )
        .join(" ; "),
      ".",
    ),
    answer.demo
      ? el("p", { class: "legend-demo" }, "Parmi ces indicateurs, des données de démonstration, fictives.")
      : null,
  );
}
