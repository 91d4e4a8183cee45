/**
 * What is typed and not yet saved, kept on this machine for one account: by register, row and the revision it started from.
 *
 * @import {Values} from "../types.js"
 */
import { DRAFTS, draftNames } from "../../ui/forget.js";

const LONGEST_MS = 30 * 24 * 3600 * 1000;

/**
 * @typedef {{text: string, label?: string, level?: string}} Typed
 * @typedef {{once: string, sent: Values}} Creation once: the UUID under which the server makes it once, however often it is sent
 *
 * @typedef {object} Draft
 * @property {string} at when it was last touched
 * @property {string} title of the form
 * @property {string} address the hash that opens it
 * @property {number} revision 0 for a row that is not there yet
 * @property {Values} base what was loaded
 * @property {Record<string, Typed>} typed the fields that were changed, as they stand on the screen
 * @property {string} why
 * @property {Creation | null} creation that was sent and has had no answer
 */

export class DraftStore {
  /**
   * @param {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} storage
   * @param {number | null} account its id, for two people may bear one name; null for whoever sits at this machine
   */
  constructor(storage, account) {
    this.storage = storage;
    this.head = `${DRAFTS}${account === null ? "local" : `account-${account}`}:`;
  }

  /** @param {string} register @param {string} slot of the form: =brest for a row, + for a new one, +brest for a new one under it @returns {Draft | null} */
  read(register, slot) {
    return this.#parsed(this.#name(register, slot));
  }

  /** @param {string} register @param {string} slot @param {Draft} draft @returns {boolean} false when it could not be kept */
  keep(register, slot, draft) {
    try {
      this.storage.setItem(this.#name(register, slot), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {string} register @param {string} slot */
  drop(register, slot) {
    this.storage.removeItem(this.#name(register, slot));
  }

  /** All drafts of the account, the newest first. @returns {(Draft & {drop: () => void})[]} */
  all() {
    return draftNames(this.storage)
      .filter((name) => name.startsWith(this.head))
      .flatMap((name) => {
        const draft = this.#parsed(name);
        return draft ? [{ ...draft, drop: () => this.storage.removeItem(name) }] : [];
      })
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Takes away what is old, and all that another account has left here. @param {Date} now */
  tidy(now) {
    for (const name of draftNames(this.storage)) {
      const draft = name.startsWith(this.head) ? this.#parsed(name) : null;
      if (!draft || now.getTime() - Date.parse(draft.at) > LONGEST_MS) this.storage.removeItem(name);
    }
  }

  /** @param {string} register @param {string} slot */
  #name(register, slot) {
    return `${this.head}${register}:${slot}`;
  }

  /** @param {string} name @returns {Draft | null} */
  #parsed(name) {
    try {
      const draft = JSON.parse(this.storage.getItem(name) ?? "null");
      return draft && typeof draft.at === "string" && typeof draft.typed === "object" ? draft : null;
    } catch {
      return null;
    }
  }
}
