/**
 * The view in the address: one entry of history per choice, none per move of the map.
 *
 * @import {View} from "./types.js"
 */
import { toHash } from "./state.js";

const MOVE_PAUSE_MS = 250;

export class Address {
  #pending = 0;

  /** @param {(hash: string) => void} onHash told when the reader goes back, forward, or edits the hash */
  constructor(onHash) {
    globalThis.addEventListener("popstate", () => {
      clearTimeout(this.#pending);
      onHash(globalThis.location.hash);
    });
  }

  /** @param {View} view */
  push(view) {
    clearTimeout(this.#pending);
    const hash = `#${toHash(view)}`;
    if (hash !== globalThis.location.hash) globalThis.history.pushState(null, "", hash);
  }

  /** @param {View} view */
  replace(view) {
    clearTimeout(this.#pending);
    globalThis.history.replaceState(null, "", `#${toHash(view)}`);
  }

  /** Browsers limit how often the address may change. @param {View} view */
  replaceSoon(view) {
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.replace(view), MOVE_PAUSE_MS);
  }
}
