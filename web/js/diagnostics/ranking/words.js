/**
 * What the ranking says of its choices and of its results.
 *
 * @import {RankedCriterion, RankedRow} from "./types.js"
 */
import { number } from "../../format.js";

export const NORMALISATIONS = [
  {
    id: "rank",
    label: "par le rang",
    hint: "Chaque critère compte par la place du territoire : 100 pour le premier, 0 pour le dernier. L’ampleur des écarts ne compte pas.",
  },
  {
    id: "z-score",
    label: "par l’écart à la moyenne",
    hint: "Chaque critère compte en écarts-types à la moyenne. Qui est loin devant les autres gagne d’autant plus.",
  },
  {
    id: "min-max",
    label: "entre le plus bas et le plus haut",
    hint: "Chaque critère va de 0, pour la plus faible valeur, à 100, pour la plus forte. Une valeur extrême tasse les autres.",
  },
];

export const MISSING = [
  {
    id: "exclude",
    label: "écarter le territoire",
    hint: "Un territoire sans valeur pour un critère n’est pas classé ; il est nommé sous le tableau.",
  },
  {
    id: "ignore",
    label: "classer sur les autres critères",
    hint: "Le critère manquant ne compte pas pour ce territoire ; les autres y pèsent davantage.",
  },
  {
    id: "median",
    label: "prendre la médiane",
    hint: "La médiane des territoires connus tient lieu de valeur ; c’est dit à côté de chacun.",
  },
];

export const CONTRACTS = [
  { id: "any", label: "avec ou sans contrat" },
  { id: "unsigned", label: "sans contrat signé" },
  { id: "none", label: "sans contrat signé ni en préparation" },
];

export const KINDS = [
  { id: "METRO", label: "Métropoles" },
  { id: "CU", label: "Communautés urbaines" },
  { id: "CA", label: "Communautés d’agglomération" },
  { id: "CC", label: "Communautés de communes" },
];

const PERCENT = 100;

/** @param {RankedRow["robustness"]} hold @param {number} top */
export function holdWords(hold, top) {
  if (!hold) return "";
  const share = hold.top * PERCENT;
  const said =
    hold.top === 1
      ? "dans tous les tirages"
      : hold.top === 0
        ? "dans aucun tirage"
        : `dans ${share < 1 ? "moins de 1" : share > 99 ? "plus de 99" : number(share)}\u00a0% des tirages`;
  return `${top === 1 ? "premier" : `dans les ${number(top)} premiers`} ${said}`;
}

/** @param {RankedRow["robustness"]} hold */
export function rangeWords(hold) {
  if (!hold) return "";
  return hold.low === hold.high
    ? `toujours au rang ${number(hold.low)}`
    : `du rang ${number(hold.low)} au rang ${number(hold.high)}`;
}

/** @param {RankedCriterion} criterion */
export function shareWords(criterion) {
  const way =
    criterion.direction === "high" ? "les plus fortes valeurs d’abord" : "les plus faibles valeurs d’abord";
  return `${number(criterion.share * PERCENT)}\u00a0% du score, ${way}`;
}

/** What moved between two rankings, by code. @param {RankedRow[]} then @param {RankedRow[]} now */
export function moves(then, now) {
  const ranks = new Map(now.map((row) => [row.code, row.rank]));
  const before = new Set(then.map((row) => row.code));
  const rows = then.map((row) => ({ ...row, kept: row.rank, now: ranks.get(row.code) ?? null }));
  const come = now
    .filter((row) => !before.has(row.code))
    .map((row) => ({ ...row, kept: null, now: row.rank }));
  return [...rows, ...come].filter((row) => row.kept !== row.now);
}
