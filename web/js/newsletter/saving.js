/**
 * Saves a draft by itself, a moment after the last change, one request at a time.
 *
 * @import {Draft, Letter} from "./types.js"
 */
import { Refused } from "../api.js";
import { sentence } from "../ui/words.js";
import { readLetter, saveLetter } from "./requests.js";

const PAUSE_MS = 700;

/** @typedef {"saved" | "waiting" | "saving" | "conflict" | "failed"} SavingState */

export class Saving {
  #timer = 0;
  /** @type {Promise<void> | null} */
  #under = null;
  /** @type {Draft | null} */
  #wanted = null;

  /**
   * @param {Letter} letter as it was read
   * @param {{saved: (letter: Letter) => void, state: (state: SavingState, words: string) => void}} told
   */
  constructor(letter, told) {
    this.letter = letter;
    this.told = told;
  }

  /** Whether something is not saved yet. */
  get pending() {
    return this.#wanted !== null || this.#under !== null;
  }

  /** @param {Draft} draft */
  later(draft) {
    this.#wanted = draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), PAUSE_MS);
    this.told.state("waiting", "Modifications non enregistrées");
  }

  /** Saves what is not saved yet. @returns {Promise<boolean>} whether all is saved */
  async now() {
    clearTimeout(this.#timer);
    while (this.#wanted || this.#under) {
      this.#under ??= this.#save();
      try {
        await this.#under;
      } catch {
        return false;
      } finally {
        this.#under = null;
      }
    }
    return true;
  }

  async #save() {
    const draft = this.#wanted;
    if (!draft) return;
    this.#wanted = null;
    this.told.state("saving", "Enregistrement…");
    try {
      this.letter = await saveLetter(this.letter, draft);
    } catch (fault) {
      this.#wanted ??= draft;
      const conflict = fault instanceof Refused && fault.status === 412;
      const fields = fault instanceof Refused ? Object.values(fault.fields) : [];
      this.told.state(conflict ? "conflict" : "failed", fields.join(" ") || sentence(fault));
      throw fault;
    }
    this.told.state("saved", "");
    this.told.saved(this.letter);
  }

  /** What is on screen wins over what somebody else saved. */
  async overwrite() {
    this.letter = await readLetter(this.letter.key);
    return this.now();
  }

  /** Another state of the letter came from elsewhere, as new figures do. @param {Letter} letter */
  follow(letter) {
    this.letter = letter;
  }

  /** Gives up what is not saved: the other version stays. */
  drop() {
    clearTimeout(this.#timer);
    this.#wanted = null;
  }
}
