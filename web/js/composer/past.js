/**
 * What was, what is, and what was undone, over the whole composition. Changes of the same thing in quick succession, as the
 * letters of a title, are one step.
 *
 * @template T
 */
const TOGETHER_MS = 1200;
const MOST = 100;

/** @template T */
export class Past {
  /** @type {T[]} */
  #before = [];
  /** @type {T[]} */
  #after = [];
  #last = "";
  #at = 0;

  /** @param {T} present @param {() => number} [now] */
  constructor(present, now = () => Date.now()) {
    this.present = present;
    this.now = now;
  }

  get canUndo() {
    return this.#before.length > 0;
  }

  get canRedo() {
    return this.#after.length > 0;
  }

  /** @param {T} next @param {string} [what] names what changes; empty for a step of its own */
  push(next, what = "") {
    const now = this.now();
    const together = what !== "" && what === this.#last && now - this.#at < TOGETHER_MS;
    if (!together) this.#before = [...this.#before.slice(1 - MOST), this.present];
    this.#after = [];
    this.#last = what;
    this.#at = now;
    this.present = next;
  }

  undo() {
    const before = this.#before.pop();
    if (before === undefined) return false;
    this.#after.push(this.present);
    this.present = before;
    this.#last = "";
    return true;
  }

  redo() {
    const after = this.#after.pop();
    if (after === undefined) return false;
    this.#before.push(this.present);
    this.present = after;
    this.#last = "";
    return true;
  }
}
