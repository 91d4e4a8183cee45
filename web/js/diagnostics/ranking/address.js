/**
 * A ranking in the address: each choice that is not the usual one, in few letters. What an address says badly is left out.
 *
 * @import {Criterion, Definition} from "./types.js"
 */
import { isLevel } from "../../state.js";

const NORMALISATIONS = ["rank", "z-score", "min-max"];
const MISSING = ["exclude", "ignore", "median"];
const CONTRACTS = ["any", "unsigned", "none"];
const ROBUSTNESS = { variation: 0.2, draws: 2000, top: 10, seed: 2019 };

/** The metropoles that have no contract yet, by what a delegation looks at first. @type {Criterion[]} */
const FIRST = [
  { measure: "engagement-count", weight: 3, direction: "high" },
  { measure: "engagement-share-population", weight: 2, direction: "high" },
  { measure: "event-count", weight: 1, direction: "high" },
  { measure: "contract-distance", weight: 1, direction: "high" },
  { measure: "population", weight: 1, direction: "high" },
];

/** @param {string} date @returns {Definition} */
export function usual(date) {
  return {
    level: "epci",
    date,
    criteria: FIRST.map((one) => ({ ...one })),
    normalisation: "rank",
    missing: "exclude",
    filter: { ...noFilter(), kinds: ["METRO"], contract: "unsigned" },
    robustness: { ...ROBUSTNESS },
  };
}

export const noFilter = () => ({
  kinds: /** @type {string[]} */ ([]),
  regions: /** @type {string[]} */ ([]),
  departements: /** @type {string[]} */ ([]),
  contract: "any",
  populationFrom: /** @type {number | null} */ (null),
  populationTo: /** @type {number | null} */ (null),
  codes: /** @type {string[]} */ ([]),
});

/** @param {Definition} definition @returns {Record<string, string | null>} */
export function queryOf({ level, criteria, normalisation, missing, filter, robustness }) {
  const list = (/** @type {string[]} */ some) => (some.length > 0 ? some.join("*") : null);
  const other = (/** @type {string | number} */ value, /** @type {string | number} */ known) =>
    value === known ? null : String(value);
  return {
    c: criteria.map((one) => `${one.measure}_${one.weight}_${one.direction[0]}`).join("*"),
    level: other(level, "epci"),
    n: other(normalisation, "rank"),
    m: other(missing, "exclude"),
    k: list(filter.kinds),
    r: list(filter.regions),
    d: list(filter.departements),
    contract: other(filter.contract, "any"),
    from: filter.populationFrom === null ? null : String(filter.populationFrom),
    to: filter.populationTo === null ? null : String(filter.populationTo),
    codes: list(filter.codes),
    v: other(robustness.variation, ROBUSTNESS.variation),
    draws: other(robustness.draws, ROBUSTNESS.draws),
    top: other(robustness.top, ROBUSTNESS.top),
    seed: other(robustness.seed, ROBUSTNESS.seed),
  };
}

/** @param {Record<string, string>} query @param {string} date @returns {Definition} */
export function definitionOf(query, date) {
  if (!("c" in query)) return usual(date);
  const list = (/** @type {string | undefined} */ text) => (text ? text.split("*").filter(Boolean) : []);
  const level = query.level ?? "";
  return {
    level: isLevel(level) ? level : "epci",
    date,
    criteria: list(query.c).flatMap(criterionOf),
    normalisation: oneOf(NORMALISATIONS, query.n),
    missing: oneOf(MISSING, query.m),
    filter: {
      kinds: list(query.k),
      regions: list(query.r),
      departements: list(query.d),
      contract: oneOf(CONTRACTS, query.contract),
      populationFrom: numberOf(query.from, null),
      populationTo: numberOf(query.to, null),
      codes: list(query.codes),
    },
    robustness: {
      variation: numberOf(query.v, ROBUSTNESS.variation) ?? ROBUSTNESS.variation,
      draws: numberOf(query.draws, ROBUSTNESS.draws) ?? ROBUSTNESS.draws,
      top: numberOf(query.top, ROBUSTNESS.top) ?? ROBUSTNESS.top,
      seed: numberOf(query.seed, ROBUSTNESS.seed) ?? ROBUSTNESS.seed,
    },
  };
}

/** @param {string} text @returns {Criterion[]} */
function criterionOf(text) {
  const [measure = "", weight = "", direction = "h"] = text.split("_");
  const number = Number(weight);
  return measure && number > 0
    ? [{ measure, weight: number, direction: direction === "l" ? "low" : "high" }]
    : [];
}

/** @param {string[]} known @param {string | undefined} asked */
const oneOf = (known, asked) => (asked && known.includes(asked) ? asked : (known[0] ?? ""));

/** @param {string | undefined} text @param {number | null} usualValue */
function numberOf(text, usualValue) {
  const number = Number(text ?? "");
  return text && Number.isFinite(number) && number >= 0 ? number : usualValue;
}
