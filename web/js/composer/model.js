/**
 * A composition as immutable data: the usual one, what a change makes of it, and its writing in an address. What is left at
 * its usual value is not written, so that links stay short and a later Atlas may have other usual values.
 *
 * @import {Theme, View} from "../types.js"
 * @import {Block, Composition, DescribedKind, KindId, Known, MapChoice, Place} from "./types.js"
 */

/** The longest hash that is put in the address. */
export const LONGEST_HASH = 1800;
export const MOST_BLOCKS = 12;
export const MOST_YEARS = 12;

/** @param {string} theme @param {string} level @param {string} date @returns {Composition} */
export function usual(theme, level, date) {
  return {
    format: "web",
    look: "light",
    map: {
      kind: "areas",
      theme,
      second: null,
      level: /** @type {any} */ (level),
      date,
      field: null,
      method: null,
      classes: null,
      bounds: null,
      before: null,
      years: [],
      palette: null,
      events: false,
      actions: false,
      frame: { kind: "france", code: null },
      paris: true,
      names: true,
    },
    texts: { title: null, subtitle: null, note: null, alternative: null },
    blocks: [],
    template: null,
  };
}

/** The usual one of this server. @param {Pick<Known, "state" | "themes">} known */
export function first(known) {
  const theme = known.themes.find((one) => one.id === "engagement-state") ?? known.themes[0];
  if (!theme) throw new Error("the server has no theme");
  return usual(theme.id, theme.levels[0] ?? "commune", known.state.dates.default);
}

/** What the map on screen shows, as a picture. @param {View} view @param {Theme} theme @param {Block[]} [blocks] @returns {Composition} */
export function fromView(view, theme, blocks = []) {
  const base = usual(view.theme, view.level, view.date);
  const manual = view.method === "manual";
  return {
    ...base,
    map: {
      ...base.map,
      field: view.field,
      method: view.method === "quantiles" ? null : view.method,
      classes: manual || view.classes === 5 ? null : view.classes,
      bounds: manual ? view.bounds : null,
      events: view.events,
      actions: theme.group === "action",
      frame: frameOf(view),
    },
    blocks,
  };
}

/** A territory that is open on the map frames the picture where there is enough of it to see. @param {View} view */
function frameOf(view) {
  const open = view.open;
  const finer = { region: 3, departement: 2, epci: 1, commune: 0 };
  return open && open.level !== "commune" && finer[open.level] > finer[view.level]
    ? { kind: open.level, code: open.code }
    : { kind: "france", code: null };
}

/** @param {Pick<Known, "kinds">} known @param {KindId} kind */
const described = (known, kind) => known.kinds.kinds.find((one) => one.id === kind) ?? known.kinds.kinds[0];

/** The levels at which a kind can show a theme; none where it cannot. @param {Pick<Known, "kinds">} known @param {KindId} kind @param {string} theme @returns {string[]} */
export const levelsOf = (known, kind, theme) =>
  described(known, kind)?.themes.find((one) => one.theme === theme)?.levels ?? [];

/** The themes that may go with a map at its level. @param {Pick<Known, "kinds">} known @param {MapChoice} map @returns {string[]} */
export const secondsOf = (known, map) =>
  (described(known, map.kind)?.secondThemes ?? [])
    .filter((one) => one.theme !== map.theme && one.levels.includes(map.level))
    .map((one) => one.theme);

/**
 * What a choice makes of the map. A theme that the kind cannot show brings the kind that suits it.
 *
 * @param {Composition} composition @param {Partial<MapChoice>} patch @param {Pick<Known, "kinds">} known @returns {Composition}
 */
export function chosen(composition, patch, known) {
  const next = withMap(composition, patch);
  if (!patch.theme || levelsOf(known, next.map.kind, patch.theme).length > 0) return next;
  const kind = known.kinds.usual.find((one) => one.theme === patch.theme)?.kind ?? "areas";
  return withMap(next, { kind });
}

/**
 * The composition with what does not go together taken away: another theme where the kind cannot show this one, another
 * level where the theme has not this one, no field where it has none, a second theme, an earlier day and years only where
 * the kind takes them.
 *
 * @param {Composition} given @param {Pick<Known, "themes" | "state" | "kinds">} known @returns {Composition}
 */
export function settled(given, known) {
  const map = { ...given.map };
  const kind = described(known, map.kind);
  if (!kind) return given;
  map.kind = kind.id;
  map.theme = themeOf(kind, map.theme, known);
  const levels = levelsOf(known, map.kind, map.theme);
  if (!levels.includes(map.level)) map.level = /** @type {any} */ (levels[0] ?? map.level);
  map.level = /** @type {any} */ (levelWithin(map, levels));
  const theme = known.themes.find((one) => one.id === map.theme);
  if (!theme?.takesField || map.kind === "fields") map.field = null;
  const seconds = secondsOf(known, map);
  if (!kind.needs.includes("second")) map.second = null;
  else if (!map.second || !seconds.includes(map.second)) map.second = seconds[0] ?? null;
  if (kind.needs.includes("before")) map.before ??= yearBefore(map.date ?? known.state.dates.default);
  else map.before = null;
  if (!kind.needs.includes("years")) map.years = [];
  else if (map.years.length < 2) map.years = lastYears(map.date, known);
  if (map.method !== "manual" || !map.bounds?.length) map.bounds = null;
  return { ...given, map };
}

const FROM_FINE = ["commune", "epci", "departement", "region"];

/** The level, or the coarsest that is finer than the frame. @param {MapChoice} map @param {string[]} levels */
function levelWithin(map, levels) {
  const frame = FROM_FINE.indexOf(map.frame.kind);
  if (frame < 0 || FROM_FINE.indexOf(map.level) <= frame) return map.level;
  const finer = levels.filter((one) => FROM_FINE.indexOf(one) < frame);
  return finer.sort((a, b) => FROM_FINE.indexOf(b) - FROM_FINE.indexOf(a))[0] ?? map.level;
}

/** The theme, or the nearest that the kind can show. @param {DescribedKind} kind @param {string} id @param {Pick<Known, "themes">} known */
function themeOf(kind, id, known) {
  const possible = kind.themes.map((one) => one.theme);
  if (possible.includes(id) || possible.length === 0) return id;
  const group = known.themes.find((one) => one.id === id)?.group;
  return (
    known.themes.find((one) => one.group === group && possible.includes(one.id))?.id ?? possible[0] ?? id
  );
}

/** @param {string} day */
function yearBefore(day) {
  const year = String(Number(day.slice(0, 4)) - 1);
  return day.endsWith("-02-29") ? `${year}-02-28` : year + day.slice(4);
}

/** Four years, the last one being that of the day. @param {string | null} day @param {Pick<Known, "state">} known */
function lastYears(day, known) {
  const last = Number((day ?? known.state.dates.default).slice(0, 4));
  return [last - 3, last - 2, last - 1, last];
}

/** What somebody or something sent, laid over the usual one; what is not known of is left out. @param {any} given @param {Composition} base @returns {Composition} */
export function laid(given, base) {
  if (!given || typeof given !== "object") return base;
  const map = known(base.map, given.map);
  map.frame = known(base.map.frame, given.map?.frame);
  return {
    ...known(base, given),
    map,
    texts: known(base.texts, given.texts),
    blocks: Array.isArray(given.blocks)
      ? given.blocks.map(block).filter(Boolean).slice(0, MOST_BLOCKS)
      : base.blocks,
  };
}

/** @template {object} T @param {T} base @param {any} given @returns {T} */
function known(base, given) {
  if (!given || typeof given !== "object") return { ...base };
  const names = Object.keys(base).filter((name) => given[name] !== undefined);
  return { ...base, ...Object.fromEntries(names.map((name) => [name, given[name]])) };
}

/** @param {any} given @returns {Block | null} */
function block(given) {
  if (!given?.id || !given.kind) return null;
  return {
    id: given.id,
    kind: given.kind,
    about: given.about ?? null,
    territory: given.territory ?? null,
    text: given.text ?? null,
    place: given.place ?? null,
  };
}

/** Only what differs from a base. @param {any} value @param {any} base */
function differing(value, base) {
  /** @type {Record<string, unknown>} */
  const left = {};
  for (const [name, one] of Object.entries(value)) {
    const other = base?.[name];
    if (JSON.stringify(one) === JSON.stringify(other)) continue;
    left[name] =
      one && typeof one === "object" && !Array.isArray(one) && other && typeof other === "object"
        ? differing(one, other)
        : one;
  }
  return left;
}

/** @param {Composition} composition @returns {string} what follows `c=` in the address */
export function written(composition) {
  const { theme, level, date } = composition.map;
  const less = differing(composition, usual(theme, level, date ?? ""));
  less.map = { ...(less.map ?? {}), theme, level, date };
  const bytes = new TextEncoder().encode(JSON.stringify(less));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");
}

/** @param {string} text @param {Composition} base @returns {Composition | null} null where it cannot be read */
export function read(text, base) {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) =>
      one.charCodeAt(0),
    );
    const given = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return given?.map?.theme ? laid(given, base) : null;
  } catch {
    return null;
  }
}

/** As it can be drawn meanwhile: bounds that are chosen by hand, and not typed yet, are those of the usual method. @param {Composition} composition @returns {Composition} */
export const drawable = (composition) =>
  composition.map.method === "manual" && composition.map.bounds === null
    ? withMap(composition, { method: null })
    : composition;

/** @param {Composition} a @param {Composition} b */
export const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** @param {Composition} composition @param {Partial<MapChoice>} patch @returns {Composition} */
export const withMap = (composition, patch) => ({ ...composition, map: { ...composition.map, ...patch } });

/** @param {Composition} composition @param {Partial<Composition["texts"]>} patch @returns {Composition} */
export const withTexts = (composition, patch) => ({
  ...composition,
  texts: { ...composition.texts, ...patch },
});

/** An identifier that no block has yet. @param {Block[]} blocks */
export function freeId(blocks) {
  const taken = new Set(blocks.map(({ id }) => id));
  for (let next = 1; ; next++) if (!taken.has(`bloc-${next}`)) return `bloc-${next}`;
}

/** @param {Composition} composition @param {Omit<Block, "id" | "place">} block @returns {Composition} */
export function withBlock(composition, block) {
  const { blocks } = composition;
  if (blocks.length >= MOST_BLOCKS) return composition;
  return { ...composition, blocks: [...blocks, { id: freeId(blocks), ...block, place: null }] };
}

/** @param {Composition} composition @param {string} id @param {Partial<Block>} patch @returns {Composition} */
export const changed = (composition, id, patch) => ({
  ...composition,
  blocks: composition.blocks.map((one) => (one.id === id ? { ...one, ...patch } : one)),
});

/** @param {Composition} composition @param {string} id @returns {Composition} */
export const without = (composition, id) => ({
  ...composition,
  blocks: composition.blocks.filter((one) => one.id !== id),
});

/** A block one step earlier or later in the order. @param {Composition} composition @param {string} id @param {-1 | 1} step */
export function stepped(composition, id, step) {
  const at = composition.blocks.findIndex((one) => one.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= composition.blocks.length) return composition;
  const blocks = [...composition.blocks];
  const [moved] = blocks.splice(at, 1);
  if (moved) blocks.splice(to, 0, moved);
  return { ...composition, blocks };
}

/** A room moved, and kept on the page. @param {Place} room @param {number} dx @param {number} dy @param {{width: number, height: number}} page @returns {Place} */
export function moved(room, dx, dy, page) {
  const within = (/** @type {number} */ value, /** @type {number} */ most) =>
    Math.round(Math.max(0, Math.min(most, value)));
  return {
    x: within(room.x + dx, page.width - room.width),
    y: within(room.y + dy, page.height - room.height),
    width: Math.round(room.width),
    height: Math.round(room.height),
  };
}
