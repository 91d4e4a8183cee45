/**
 * Two to six territories side by side. All that is chosen stands in the address.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Kept} from "../parts/scenarios.js"
 * @import {Comparison} from "./types.js"
 */
import { API, json, search } from "../../api.js";
import { isLevel } from "../../state.js";
import { el } from "../../ui/html.js";
import { faultBox } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { measuresChoice } from "../choose/measures.js";
import { keyOf } from "../choose/territory.js";
import { keepButton, keptList } from "../parts/kept.js";
import { readKept, readOne } from "../parts/scenarios.js";
import { readPerimeters } from "../perimeters/requests.js";
import { readCatalogue } from "../requests.js";
import { territoriesOf } from "./address.js";
import { chosenTerritories } from "./chosen.js";
import { keptScreen } from "./kept.js";
import { comparedMaps } from "./maps.js";
import { figures } from "./screen.js";

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
  if (place.path[0]) return keptScreen(await readOne(place.path[0]), context);
  const [perimeters, kept] = context.canRead
    ? await Promise.all([readPerimeters(), readKept("comparison")])
    : [[], []];
  if (keys.length < 2) return reached(await few(keys, perimeters, choose, keptPart(kept, context)));
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
      heading(
        TITLE,
        keepButton("comparison", () => definitionOf(answer), [], context),
        ...downloads(asked),
      ),
      ...keptPart(kept, context),
      chosenTerritories(keys, known, perimeters, choose),
      measuresChoice(
        catalogue,
        answer.measures.map(({ id }) => id),
        answer.usual,
        (ids) => change({ indicateurs: ids ? ids.join(",") : null }, "draw"),
        MOST_MEASURES,
      ),
      ...figures(answer, maps.element, context),
    ],
    leave: maps.leave,
  });
}

/**
 * @param {string[]} keys @param {{key: string, title: string}[]} perimeters @param {(keys: string[]) => void} choose
 * @param {HTMLElement[]} kept the scenarios that were
 * @returns {Promise<Screen>}
 */
async function few(keys, perimeters, choose, kept) {
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
      ...kept,
      chosenTerritories(keys, known, perimeters, choose),
    ],
  };
}

/** What is kept of a comparison: who, on what, when. @param {Comparison} answer */
const definitionOf = (answer) => ({
  date: answer.date,
  territories: answer.territories.map(keyOf),
  ...(answer.usual ? {} : { measures: answer.measures.map(({ id }) => id) }),
});

/** @param {Kept[]} kept @param {Context} context */
function keptPart(kept, context) {
  const list = keptList(kept, [], context);
  return list ? [list] : [];
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
