/**
 * One small map per territory: the same theme, the same classes, moving as one.
 *
 * @import {Theme, Box, LevelId, View} from "../../types.js"
 * @import {Context} from "../types.js"
 * @import {Step} from "../../map/together.js"
 * @import {Comparison, Territory} from "./types.js"
 */
import { readThemes, readValues, search } from "../../api.js";
import { Figures } from "../../figures.js";
import { AtlasMap } from "../../map/map.js";
import { MapsTogether } from "../../map/together.js";
import { isLevel } from "../../state.js";
import { el } from "../../ui/html.js";
import { showLegend } from "../../ui/legend.js";
import { faultBox, labelled, selectOf } from "../../ui/parts.js";
import { stepOf, stepText } from "./address.js";

const FIRST_THEME = "engagement-share-communes";
const CLASSES = 5;

/**
 * @param {Comparison} answer @param {Record<string, string>} query @param {Context} context
 * @param {(query: Record<string, string | null>, how: "draw" | "keep") => void} onChange
 * @returns {{element: HTMLElement, leave: () => void}}
 */
export function comparedMaps(answer, query, context, onChange) {
  const element = el(
    "section",
    { class: "compared-maps" },
    el("h3", {}, "Cartes"),
    el("p", { role: "status" }, "Chargement des cartes…"),
  );
  /** @type {AtlasMap[]} */
  const maps = [];
  let left = false;
  fill(answer, query, context, onChange, element, maps, () => left).catch((fault) => {
    if (left) return;
    element.replaceChildren(el("h3", {}, "Cartes"), faultBox(fault));
  });
  return {
    element,
    leave: () => {
      left = true;
      for (const map of maps) map.map.remove();
    },
  };
}

/**
 * @param {Comparison} answer @param {Record<string, string>} query @param {Context} context
 * @param {(query: Record<string, string | null>, how: "draw" | "keep") => void} onChange
 * @param {HTMLElement} element @param {AtlasMap[]} maps @param {() => boolean} left
 */
async function fill(answer, query, context, onChange, element, maps, left) {
  const themes = await readThemes();
  const theme =
    themes.find(({ id }) => id === query.theme) ?? themes.find(({ id }) => id === FIRST_THEME) ?? themes[0];
  if (!theme) throw new Error("the server has no theme");
  const level = levelOf(theme, query.niveau ?? "", answer);
  const [values, boxes] = await Promise.all([
    readValues(viewOf(theme, level, context.date)),
    Promise.all(answer.territories.map(boxOf)),
  ]);
  if (left()) return;
  const figures = new Figures(values);
  const legend = el("section", { class: "legend compared-legend" });
  showLegend(legend, theme, figures, context.state);
  // A perimeter has no box of its own: it is seen in the table and the drawings.
  const seen = answer.territories.flatMap((territory, i) => {
    const bounds = boxes[i];
    return bounds ? [{ territory, bounds }] : [];
  });
  const places = seen.map(({ territory: { name } }) => ({
    name,
    element: el("div", {
      class: "small-map",
      tabindex: "0",
      role: "application",
      "aria-label": `Carte de ${name}`,
      "data-testid": "small-map",
    }),
  }));
  element.replaceChildren(
    el("h3", {}, "Cartes"),
    el(
      "div",
      { class: "controls" },
      labelled(
        "Thème",
        themeSelect(themes, theme, (id) => onChange({ theme: id, niveau: null }, "draw")),
      ),
      labelled(
        "Niveau de la carte",
        selectOf(levelChoices(theme, context), level, (id) => onChange({ niveau: id }, "draw")),
      ),
    ),
    el(
      "div",
      { class: "small-maps" },
      ...places.map(({ name, element: place }) => el("figure", {}, el("figcaption", {}, name), place)),
    ),
    legend,
    el(
      "p",
      { class: "note" },
      "Mêmes classes et même zoom partout : déplacer ou agrandir une carte entraîne les autres. L’échelle de chacune est écrite en bas.",
    ),
  );
  const members = seen.map(({ territory, bounds }, i) => ({
    map: mapOf(places[i]?.element ?? element, territory, level, figures, context, maps),
    bounds,
  }));
  new MapsTogether(members, stepOf(query), (/** @type {Step} */ step) =>
    onChange({ carte: stepText(step) }, "keep"),
  );
  element.dataset.ready = "true";
}

/**
 * @param {HTMLElement} element @param {Territory} territory @param {LevelId} level @param {Figures} figures
 * @param {Context} context @param {AtlasMap[]} maps
 */
function mapOf(element, territory, level, figures, context, maps) {
  const map = new AtlasMap(element, context.state, {
    onOpen: (opened, code) => context.go({ section: "portrait", path: [opened, code] }),
    onMove: () => {},
    onPainted: () => {
      element.dataset.painted = "true";
    },
    onFault: () => {},
  });
  maps.push(map);
  map.level(level);
  map.figures(figures);
  map.select({ level: territory.level, code: territory.code });
  return map;
}

/** The level of the territories where the theme has it, so that they are seen among their like. @param {Theme} theme @param {string} asked @param {Comparison} answer @returns {LevelId} */
function levelOf(theme, asked, answer) {
  if (isLevel(asked) && theme.levels.includes(asked)) return asked;
  const own = answer.territories[0]?.level;
  const first = theme.levels[0] ?? "commune";
  return own && theme.levels.includes(own) ? own : first;
}

/** @param {Theme} theme @param {LevelId} level @param {string} date @returns {View} */
function viewOf(theme, level, date) {
  return {
    level,
    theme: theme.id,
    date,
    field: null,
    method: "quantiles",
    classes: CLASSES,
    bounds: [],
    place: null,
    open: null,
    table: false,
    events: false,
  };
}

/** @param {Territory} territory @returns {Promise<Box | null>} */
async function boxOf({ level, code }) {
  if (!isLevel(level)) return null;
  const found = await search(code, new AbortController().signal, level);
  return found.find((one) => one.code === code)?.bounds ?? null;
}

/** @param {Theme[]} themes @param {Theme} chosen @param {(id: string) => void} onChange */
function themeSelect(themes, chosen, onChange) {
  const select = el("select", { "data-testid": "compared-theme" });
  for (const label of new Set(themes.map(({ groupLabel }) => groupLabel)))
    select.append(
      el(
        "optgroup",
        { label },
        ...themes
          .filter((one) => one.groupLabel === label)
          .map((one) => el("option", { value: one.id }, one.label)),
      ),
    );
  select.value = chosen.id;
  select.addEventListener("change", () => onChange(select.value));
  return select;
}

/** @param {Theme} theme @param {Context} context */
function levelChoices(theme, context) {
  return context.state.levels
    .filter(({ id }) => theme.levels.includes(id))
    .map(({ id, label }) => ({ id, label }));
}
