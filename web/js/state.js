/**
 * What is shown, as one immutable {@link View}, and its writing in the hash of the address. The words are those of the
 * API, so that a link and a request read alike: `#level=epci&theme=contract-status&date=2019-12-31&map=6/46.6/2.5`.
 *
 * @import {AtlasState, LevelId, Theme, View} from "./types.js"
 */

export const FEWEST_CLASSES = 2;
export const MOST_CLASSES = 9;
const USUAL_METHOD = "quantiles";
const USUAL_CLASSES = 5;
const FIRST_THEME = "engagement-state";

/**
 * @typedef {object} Known what a view may name
 * @property {AtlasState} state
 * @property {Theme[]} themes
 */

/** @param {Known} known @returns {View} */
export function usualView(known) {
  const theme = known.themes.find((one) => one.id === FIRST_THEME) ?? known.themes[0];
  if (!theme) throw new Error("the server has no theme");
  return {
    level: theme.levels[0] ?? "commune",
    theme: theme.id,
    date: known.state.dates.default,
    field: null,
    method: USUAL_METHOD,
    classes: USUAL_CLASSES,
    bounds: [],
    place: null,
    open: null,
    table: false,
    events: false,
  };
}

/** @param {View} view @returns {string} without the leading # */
export function toHash(view) {
  const parts = [`level=${view.level}`, `theme=${view.theme}`, `date=${view.date}`];
  if (view.field) parts.push(`field=${view.field}`);
  if (view.method !== USUAL_METHOD) parts.push(`method=${view.method}`);
  if (view.classes !== USUAL_CLASSES) parts.push(`classes=${view.classes}`);
  if (view.bounds.length > 0) parts.push(`bounds=${view.bounds.join(",")}`);
  if (view.place) parts.push(`map=${view.place.z}/${view.place.lat.toFixed(4)}/${view.place.lon.toFixed(4)}`);
  if (view.open) parts.push(`open=${view.open.level}/${view.open.code}`);
  if (view.table) parts.push("table=1");
  if (view.events) parts.push("events=1");
  return parts.join("&");
}

/**
 * Reads a hash. A part that cannot be kept is left at its usual value and named in `refused`.
 *
 * @param {string} hash with or without its #
 * @param {Known} known
 * @returns {{view: View, refused: string[]}}
 */
export function fromHash(hash, known) {
  const view = usualView(known);
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  /** @type {string[]} */
  const refused = [];
  for (const [name, text] of parts) {
    const read = READERS[name];
    if (!read?.(text, view, known)) refused.push(`${name}=${text}`);
  }
  return { view: settled(view, known), refused };
}

/** @type {Record<string, (text: string, view: View, known: Known) => boolean>} */
const READERS = {
  level: (text, view) => isLevel(text) && keep(view, { level: text }),
  theme: (text, view, known) => known.themes.some((one) => one.id === text) && keep(view, { theme: text }),
  date: (text, view) => isDay(text) && keep(view, { date: text }),
  field: (text, view, known) =>
    known.state.fields.some((one) => one.id === text) && keep(view, { field: text }),
  method: (text, view, known) =>
    known.state.methods.some((one) => one.id === text) && keep(view, { method: text }),
  classes: (text, view) =>
    /^\d$/.test(text) && Number(text) >= FEWEST_CLASSES && keep(view, { classes: Number(text) }),
  bounds: (text, view) => {
    const bounds = text.split(",").map(Number);
    return areBounds(bounds) && keep(view, { bounds });
  },
  map: (text, view) => {
    const [z = Number.NaN, lat = Number.NaN, lon = Number.NaN] = text.split("/").map(Number);
    const sound = z >= 0 && z <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
    return sound && keep(view, { place: { z, lat, lon } });
  },
  open: (text, view) => {
    const [level = "", code = ""] = text.split("/");
    return isLevel(level) && /^[0-9AB]{2,9}$/.test(code) && keep(view, { open: { level, code } });
  },
  table: (text, view) => text === "1" && keep(view, { table: true }),
  events: (text, view) => text === "1" && keep(view, { events: true }),
};

/** @param {View} view @param {Partial<View>} patch */
function keep(view, patch) {
  Object.assign(view, patch);
  return true;
}

/**
 * The view with what its theme has no sense for taken away: another level when the theme lacks this one, no field where
 * the theme has none, own bounds with their method only.
 *
 * @param {View} view
 * @param {Known} known
 * @returns {View}
 */
export function settled(view, known) {
  const theme = known.themes.find((one) => one.id === view.theme);
  if (!theme) return usualView(known);
  const manual = view.method === "manual" && areBounds(view.bounds);
  return {
    ...view,
    level: theme.levels.includes(view.level) ? view.level : (theme.levels[0] ?? view.level),
    field: theme.takesField ? view.field : null,
    method: view.method === "manual" && !manual ? USUAL_METHOD : view.method,
    bounds: manual ? view.bounds : [],
  };
}

/**
 * The theme to show when a level is chosen that the present theme has no sense for: the first of its group that has it,
 * else the first of all.
 *
 * @param {Theme} theme @param {LevelId} level @param {Theme[]} themes @returns {Theme}
 */
export function themeAtLevel(theme, level, themes) {
  if (theme.levels.includes(level)) return theme;
  const having = themes.filter((one) => one.levels.includes(level));
  return having.find((one) => one.group === theme.group) ?? having[0] ?? theme;
}

/** @param {string} text @returns {text is LevelId} */
export function isLevel(text) {
  return text === "commune" || text === "epci" || text === "departement" || text === "region";
}

/** Strictly increasing finite numbers, one more than a number of classes. @param {number[]} bounds */
export function areBounds(bounds) {
  return (
    bounds.length > FEWEST_CLASSES &&
    bounds.length <= MOST_CLASSES + 1 &&
    bounds.every((one, i) => Number.isFinite(one) && (i === 0 || one > (bounds[i - 1] ?? Number.NaN)))
  );
}

/** A day of the calendar as 2019-12-31, of the years the server knows. @param {string} text */
export function isDay(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  const year = Number(text.slice(0, 4));
  return year >= 1943 && year <= 2100 && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Whether two views ask for the same figures. @param {View} a @param {View} b */
export function sameFigures(a, b) {
  return figuresQuery(a) === figuresQuery(b) && a.theme === b.theme;
}

/** The parameters of the figures of a view, in the words of the API. @param {View} view @returns {string} */
export function figuresQuery(view) {
  const params = new URLSearchParams({ level: view.level, date: view.date });
  if (view.field) params.set("field", view.field);
  params.set("method", view.method);
  if (view.method === "manual") params.set("bounds", view.bounds.join(","));
  else params.set("classes", String(view.classes));
  return params.toString();
}
