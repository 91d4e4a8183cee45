/**
 * The figures of a ranking on the map: what is said of a territory is its rank and its score.
 *
 * @import {Box} from "../../types.js"
 * @import {RankingMap} from "./types.js"
 */
import { Figures, UNAVAILABLE } from "../../figures.js";
import { number } from "../../format.js";

export class RankedFigures extends Figures {
  /** @type {Map<string, number | null>} */
  #ranks;

  /** @param {RankingMap} answer */
  constructor(answer) {
    super(answer);
    this.ranked = answer.ranked;
    this.#ranks = new Map(this.codes.map((code, i) => [code, answer.ranks[i] ?? null]));
  }

  /** Null for who is left out, or not let through by the filter. @param {string} code */
  rankOf(code) {
    return this.#ranks.get(code) ?? null;
  }

  /** @param {string} code @override */
  sayOf(code) {
    const rank = this.rankOf(code);
    if (rank === null)
      return this.classOf(code) === UNAVAILABLE
        ? "non disponible : une valeur manque, le territoire est écarté"
        : "hors des filtres";
    const score = this.valueOf(code) ?? 0;
    return `rang ${number(rank)} sur ${number(this.ranked)}, ${number(score, 2, 2)} ${this.answer.unit}`;
  }
}

/** The box around several: west, south, east, north; null around none. @param {Box[]} boxes @returns {Box | null} */
export function around(boxes) {
  if (boxes.length === 0) return null;
  const side = (/** @type {0 | 1 | 2 | 3} */ at) => boxes.map((box) => box[at]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}
