/**
 * The choice of contracts as the form has it, as the address keeps it, as the server is asked for it.
 *
 * @import {Definition} from "../ranking/types.js"
 */
import { definitionOf, queryOf as rankingQuery } from "../ranking/address.js";

/**
 * @typedef {object} Form
 * @property {"epci" | "commune"} level
 * @property {"all" | "metropole" | "other"} kinds
 * @property {boolean} without only where no contract is signed
 * @property {string} min least population
 * @property {"same" | "per-inhabitant" | "each"} cost
 * @property {string} amount in euros, as typed
 * @property {string} cap
 * @property {string} amounts lines of a code and an amount
 * @property {string} objective population, ranking, scores, or the id of a measure
 * @property {string} ranking whose scores are added up, as {@link rankingText} writes it
 * @property {string} scores lines of a code and a score
 * @property {string} envelope
 * @property {string} most
 * @property {string} perRegion
 * @property {string[]} regions those that must have it; none: each
 * @property {string} perDepartement
 * @property {string[]} required
 * @property {string[]} forbidden
 */

/** @type {Form} */
export const USUAL = {
  level: "epci",
  kinds: "all",
  without: true,
  min: "",
  cost: "same",
  amount: "300000",
  cap: "",
  amounts: "",
  objective: "population",
  ranking: "",
  scores: "",
  envelope: "3000000",
  most: "",
  perRegion: "",
  regions: [],
  perDepartement: "",
  required: [],
  forbidden: [],
};

/** @type {Record<keyof Form, string>} */
const WORDS = {
  level: "niveau",
  kinds: "natures",
  without: "sanscontrat",
  min: "popmin",
  cost: "cout",
  amount: "montant",
  cap: "plafond",
  amounts: "montants",
  objective: "objectif",
  ranking: "classement",
  scores: "scores",
  envelope: "enveloppe",
  most: "nombre",
  perRegion: "parregion",
  regions: "regions",
  perDepartement: "pardepartement",
  required: "imposes",
  forbidden: "ecartes",
};

/** @type {(keyof Form)[]} */
const NUMBERS = ["min", "amount", "cap", "envelope", "most", "perRegion", "perDepartement"];

/** @type {Partial<Record<keyof Form, string[]>>} */
const CHOICES = {
  level: ["epci", "commune"],
  kinds: ["all", "metropole", "other"],
  cost: ["same", "per-inhabitant", "each"],
};

/** How fast a ranking holds says nothing of its scores. */
const { robustness: ROBUSTNESS } = definitionOf({}, "");

/** @param {Record<string, string>} query @returns {Form} */
export function formOf(query) {
  /** @type {any} */
  const form = { ...USUAL };
  for (const [name, word] of Object.entries(WORDS)) {
    const key = /** @type {keyof Form} */ (name);
    const text = query[word];
    if (text === undefined) continue;
    if (Array.isArray(USUAL[key])) form[key] = text.split(",").filter(Boolean);
    else if (key === "without") form[key] = text !== "0";
    else if (!CHOICES[key] || CHOICES[key].includes(text)) form[key] = text.replaceAll("~", "\n");
  }
  return form;
}

/** What is not as usual. @param {Form} form @returns {Record<string, string>} */
export function queryOf(form) {
  /** @type {Record<string, string>} */
  const query = {};
  for (const [name, word] of Object.entries(WORDS)) {
    const key = /** @type {keyof Form} */ (name);
    const value = form[key];
    const text =
      value === true ? "1" : value === false ? "0" : Array.isArray(value) ? value.join(",") : String(value);
    const usual = USUAL[key];
    const asUsual = Array.isArray(usual) ? usual.join(",") : usual === true ? "1" : String(usual);
    const short = NUMBERS.includes(key)
      ? text.replace(/[\s\u00a0\u202f€]/g, "")
      : text.trim().replaceAll("\n", "~");
    if (short !== asUsual) query[word] = short;
  }
  return query;
}

/** A number as typed in French; null when there is none, NaN when it is no number. @param {string} text */
export function typed(text) {
  const plain = text.replace(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  return plain === "" ? null : /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** @param {string} text in euros @returns {number | null} */
function cents(text) {
  const euros = typed(text);
  return euros === null ? null : Math.round(euros * 100);
}

/** Lines of a code and a number, with a semicolon, a tab or a colon between. @param {string} text @returns {Record<string, number>} */
export function pairs(text) {
  /** @type {Record<string, number>} */
  const all = {};
  for (const line of text.split(/\n/)) {
    const [code = "", number = ""] = line.split(/[;\t:]/).map((part) => part.trim());
    if (code) all[code] = typed(number.replace(/^-/, "")) ?? Number.NaN;
    if (code && number.startsWith("-")) all[code] = -(all[code] ?? 0);
  }
  return all;
}

/** What is wrong with what is typed, by the name of the field. @param {Form} form @returns {Partial<Record<keyof Form, string>>} */
export function faultsOf(form) {
  /** @type {Partial<Record<keyof Form, string>>} */
  const faults = {};
  for (const name of NUMBERS) {
    const number = typed(String(form[name]));
    if (Number.isNaN(number)) faults[name] = `« ${form[name]} » n’est pas un nombre.`;
    else if (
      ["most", "perRegion", "perDepartement", "min"].includes(name) &&
      number !== null &&
      !Number.isInteger(number)
    )
      faults[name] = "Ce nombre doit être entier.";
  }
  if (form.cost === "each" && Object.values(pairs(form.amounts)).some(Number.isNaN))
    faults.amounts = "Chaque ligne donne un code et un montant : 243500139;250000.";
  if (form.objective === "ranking" && !new URLSearchParams(form.ranking).get("c"))
    faults.ranking = "Choisissez le classement dont les scores sont à additionner.";
  if (form.objective === "scores" && Object.values(pairs(form.scores)).some(Number.isNaN))
    faults.scores = "Chaque ligne donne un code et un score : 243500139;72,5.";
  return faults;
}

/**
 * Without what was left empty.
 *
 * @template {Record<string, unknown>} T @param {T} all
 * @returns {{[K in keyof T]?: NonNullable<T[K]>}}
 */
function filled(all) {
  const kept = Object.entries(all).filter(([, value]) => value !== null);
  return /** @type {any} */ (Object.fromEntries(kept));
}

/** @param {Form} form free of faults @param {string} date */
export function bodyOf(form, date) {
  const perRegion = typed(form.perRegion);
  const regions = form.regions.length > 0 ? form.regions : ["all"];
  return {
    date,
    level: form.level,
    candidates: filled({
      kinds: form.level === "epci" && form.kinds !== "all" ? [form.kinds] : null,
      withoutContract: form.without,
      minPopulation: typed(form.min),
    }),
    cost: costOf(form),
    objective: objectiveOf(form, date),
    limits: filled({
      envelopeCents: cents(form.envelope),
      most: typed(form.most),
      leastPerRegion: perRegion ? Object.fromEntries(regions.map((code) => [code, perRegion])) : null,
      mostPerDepartement: typed(form.perDepartement),
      required: form.required,
      forbidden: form.forbidden,
    }),
  };
}

/** @param {Form} form */
function costOf(form) {
  const amounts = Object.entries(pairs(form.amounts)).map(([code, euros]) => [code, Math.round(euros * 100)]);
  return filled({
    kind: form.cost,
    amountCents: cents(form.amount),
    capCents: form.cost === "per-inhabitant" ? cents(form.cap) : null,
    amounts: form.cost === "each" ? Object.fromEntries(amounts) : null,
  });
}

/**
 * A ranking and what its score is called, in one text. The criteria are in it, not the key of the scenario: a link says the
 * same when the scenario is taken away.
 *
 * @param {Definition} definition @param {string} label
 */
export function rankingText(definition, label) {
  const parts = Object.entries(rankingQuery({ ...definition, robustness: ROBUSTNESS }));
  const said = parts.filter((part) => part[1] !== null);
  return new URLSearchParams([["t", label], .../** @type {[string, string][]} */ (said)]).toString();
}

/** What the score of a ranking is called. @param {string} text */
export const rankingLabel = (text) => new URLSearchParams(text).get("t") ?? "Score du classement";

/** @param {Form} form @param {string} date */
function objectiveOf(form, date) {
  if (form.objective === "population") return { kind: "population" };
  if (form.objective === "ranking") {
    const ranking = definitionOf(Object.fromEntries(new URLSearchParams(form.ranking)), date);
    return { kind: "ranking", label: rankingLabel(form.ranking), ranking };
  }
  if (form.objective === "scores") return { kind: "scores", scores: pairs(form.scores) };
  return { kind: "measure", measure: form.objective };
}

/** The form that asks for this. @param {any} body as {@link bodyOf} makes it, or as a scenario keeps it @returns {Form} */
export function formOfBody({ level, candidates, cost, objective, limits }) {
  const euros = (/** @type {number | null | undefined} */ cents) =>
    cents === null || cents === undefined ? "" : String(cents / 100).replace(".", ",");
  const text = (/** @type {number | null | undefined} */ number) => (number ?? "").toString();
  const lines = (/** @type {Record<string, number> | null | undefined} */ all, /** @type {number} */ unit) =>
    Object.entries(all ?? {})
      .map(([code, number]) => `${code};${String(number / unit).replace(".", ",")}`)
      .join("\n");
  const perRegion = Object.entries(limits?.leastPerRegion ?? {});
  return {
    ...USUAL,
    level: level ?? USUAL.level,
    kinds: candidates?.kinds?.length === 1 ? candidates.kinds[0] : "all",
    without: candidates?.withoutContract ?? true,
    min: text(candidates?.minPopulation),
    cost: cost?.kind ?? USUAL.cost,
    amount: cost ? euros(cost.amountCents) : USUAL.amount,
    cap: euros(cost?.capCents),
    amounts: lines(cost?.amounts, 100),
    objective: objective?.kind === "measure" ? objective.measure : (objective?.kind ?? "population"),
    ranking: objective?.ranking
      ? rankingText(objective.ranking, objective.label ?? "Score du classement")
      : "",
    scores: lines(objective?.scores, 1),
    envelope: euros(limits?.envelopeCents),
    most: text(limits?.most),
    perRegion: perRegion[0] ? String(perRegion[0][1]) : "",
    regions: perRegion.map(([code]) => code).filter((code) => code !== "all"),
    perDepartement: text(limits?.mostPerDepartement),
    required: limits?.required ?? [],
    forbidden: limits?.forbidden ?? [],
  };
}
