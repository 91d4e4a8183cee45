/**
 * The plan as an immutable value, without the page.
 *
 * @import {Decision, Plan, Preview, Reading, Report, Target} from "./types.js"
 */

/** @param {Partial<Plan> | null} [known] @returns {Plan} */
export function planOf(known) {
  return {
    target: known?.target ?? "",
    options: { ...known?.options },
    columns: { ...known?.columns },
    constants: { ...known?.constants },
    indicators: [...(known?.indicators ?? [])],
    decisions: { ...known?.decisions },
    encoding: known?.encoding ?? null,
    separator: known?.separator ?? null,
    sheet: known?.sheet ?? null,
    header: known?.header ?? null,
    vintage: known?.vintage ?? null,
    epsg: known?.epsg ?? null,
    layer: known?.layer ?? null,
  };
}

/** What reads the file as it is previewed. @param {Plan} plan @param {Reading} reading @returns {Plan} */
export function withReading(plan, reading) {
  const whole = (/** @type {string | undefined} */ text) => (text ? Number(text) : null);
  return {
    ...plan,
    encoding: reading.encoding || null,
    separator: reading.separator || null,
    sheet: reading.sheet || null,
    header: whole(reading.header),
    epsg: whole(reading.epsg),
    layer: reading.layer || null,
  };
}

/** For another target nothing of the mapping holds, except fields of the same id. @param {Plan} plan @param {Target} target @returns {Plan} */
export function withTarget(plan, target) {
  const fields = new Set(target.fields.map((field) => field.id));
  const options = new Set(target.options.map((option) => option.id));
  return {
    ...plan,
    target: target.id,
    columns: kept(plan.columns, fields),
    constants: kept(plan.constants, fields),
    options: kept(plan.options, options),
    indicators: target.id === "indicators" ? plan.indicators : [],
    decisions: {},
  };
}

/** @template T @param {Record<string, T>} map @param {Set<string>} ids @returns {Record<string, T>} */
function kept(map, ids) {
  return Object.fromEntries(Object.entries(map).filter(([id]) => ids.has(id)));
}

/** Takes a decision on a line, or takes it back. @param {Plan} plan @param {number} line @param {Decision | null} decision @returns {Plan} */
export function withDecision(plan, line, decision) {
  const { [String(line)]: _, ...others } = plan.decisions;
  return { ...plan, decisions: decision ? { ...others, [line]: decision } : others };
}

/** What stands in the way of a trial, in French. @param {Plan} plan @param {Target | undefined} target @param {Preview} preview */
export function missing(plan, target, preview) {
  if (!target) return ["Choisissez ce que contient le fichier."];
  /** @type {string[]} */
  const lacks = [];
  for (const field of target.fields) {
    if (field.required && !plan.columns[field.id] && !plan.constants[field.id])
      lacks.push(`« ${field.label} » : choisissez une colonne ou une valeur commune.`);
  }
  for (const option of target.options) {
    if (option.required && !plan.options[option.id]) lacks.push(`« ${option.label} » : à remplir.`);
  }
  const places = ["code", "name"].filter((id) => target.fields.some((field) => field.id === id));
  if (places.length === 2 && places.every((id) => !plan.columns[id] && !plan.constants[id]))
    lacks.push("Territoire : choisissez la colonne du code ou celle du nom.");
  if (target.id === "indicators" && plan.indicators.length === 0)
    lacks.push("Indicateurs : choisissez au moins une colonne de chiffres.");
  if (preview.features?.epsgNeeded && !plan.epsg)
    lacks.push("Système de coordonnées : dites lequel, le fichier ne le dit pas.");
  return lacks;
}

/** Columns of the file that nothing uses. @param {Plan} plan @param {string[]} columns */
export function unused(plan, columns) {
  const used = new Set([...Object.values(plan.columns), ...plan.indicators.map((one) => one.column)]);
  return columns.filter((column) => !used.has(column));
}

/** How many rows the import would take. @param {Report} report */
export const toImport = (report) => report.counts.accepted;

/** @param {Plan} plan */
export const decided = (plan) => Object.keys(plan.decisions).length;

/**
 * The map that shows what a batch brought: the hash of the map's page.
 *
 * @param {string} target @param {Plan | null} [plan]
 */
export function mapHash(target, plan) {
  const code = plan?.indicators[0]?.code;
  if (target === "indicators" && code)
    return `#level=${plan?.options.level ?? "commune"}&theme=indicator-${code}`;
  const theme = THEMES[target];
  return theme ? `#theme=${theme}` : "";
}

/** @type {Record<string, string>} */
const THEMES = {
  engagements: "engagement-state",
  contracts: "contract-status",
  signatories: "contract-status",
  statuses: "contract-status",
  fundings: "funding-committed",
  actions: "action-progress",
  events: "event-count",
  "event-participants": "event-count",
};
