/**
 * The communes of a perimeter while it is made, with what they were before: each change can be taken back. Pure.
 *
 * @import {Commune} from "./types.js"
 */
const MOST_STEPS = 100;

export class Draft {
  /** @type {Map<string, Commune>} */
  #communes;
  /** @type {Map<string, Commune>[]} */
  #before = [];

  /** @param {Commune[]} communes */
  constructor(communes) {
    this.#communes = new Map(communes.map((one) => [one.code, one]));
  }

  /** By name. @returns {Commune[]} */
  get communes() {
    return [...this.#communes.values()].sort((a, b) => a.name.localeCompare(b.name, "fr"));
  }

  get codes() {
    return [...this.#communes.keys()].sort();
  }

  /** Null when that of one commune is not known. */
  get population() {
    let sum = 0;
    for (const { population } of this.#communes.values()) {
      if (population === null) return null;
      sum += population;
    }
    return sum;
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  /** @param {string} code */
  has(code) {
    return this.#communes.has(code);
  }

  /** @param {Commune[]} more @returns {number} how many were not there */
  add(more) {
    const fresh = more.filter((one) => !this.#communes.has(one.code));
    if (fresh.length > 0) this.#step(new Map([...this.#communes, ...fresh.map(keyed)]));
    return fresh.length;
  }

  /** @param {string[]} codes @returns {number} how many were there */
  remove(codes) {
    const gone = new Set(codes.filter((code) => this.#communes.has(code)));
    if (gone.size > 0) this.#step(new Map([...this.#communes].filter(([code]) => !gone.has(code))));
    return gone.size;
  }

  undo() {
    const before = this.#before.pop();
    if (before) this.#communes = before;
  }

  /** @param {Map<string, Commune>} next */
  #step(next) {
    this.#before.push(this.#communes);
    if (this.#before.length > MOST_STEPS) this.#before.shift();
    this.#communes = next;
  }
}

/** @param {Commune} one @returns {[string, Commune]} */
const keyed = (one) => [one.code, one];
