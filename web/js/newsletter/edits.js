/** What was done to a draft, to be undone and done again. Typing on in one place is one step. */

const MOST = 200;
const ONE_STEP_MS = 1500;

/** @template T */
export class Edits {
  /** @type {T[]} */
  #past = [];
  /** @type {T[]} */
  #ahead = [];
  #place = "";
  #at = 0;

  /** @param {T} first @param {() => number} [now] */
  constructor(first, now = Date.now) {
    this.present = first;
    this.now = now;
  }

  /** @param {T} next @param {string} place where it was done; empty: a step of its own */
  do(next, place = "") {
    const at = this.now();
    const goesOn = place !== "" && place === this.#place && at - this.#at < ONE_STEP_MS;
    if (!goesOn) this.#past.push(this.present);
    if (this.#past.length > MOST) this.#past.shift();
    this.#ahead = [];
    this.#place = place;
    this.#at = at;
    this.present = next;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#ahead.length > 0;
  }

  undo() {
    this.#go(this.#past, this.#ahead);
  }

  redo() {
    this.#go(this.#ahead, this.#past);
  }

  /** @param {T[]} from @param {T[]} to */
  #go(from, to) {
    const next = from.pop();
    if (next === undefined) return;
    to.push(this.present);
    this.present = next;
    this.#place = "";
  }
}
