/**
 * Reads the figures of a view. Only the last question counts; one that is slow is said to be under way.
 *
 * @import {View} from "./types.js"
 * @import {Status} from "./ui/status.js"
 */
import { Refused, readValues, untilReady } from "./api.js";
import { Figures } from "./figures.js";
import { sentence } from "./ui/words.js";

const SLOW_MS = 200;

export class FigureReader {
  /** @type {AbortController | null} */
  #asking = null;

  /** @param {Status} status @param {(figures: Figures) => void} onRead @param {() => void} onMissed */
  constructor(status, onRead, onMissed) {
    this.status = status;
    this.onRead = onRead;
    this.onMissed = onMissed;
  }

  /** @param {View} view */
  async read(view) {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const slow = setTimeout(() => this.status.busy("Chargement des chiffres…"), SLOW_MS);
    try {
      const answer = await untilReady(
        () => readValues(view, asking.signal),
        (refused) => this.status.busy(refused.message),
      );
      if (!asking.signal.aborted) this.onRead(new Figures(answer));
    } catch (fault) {
      if (asking.signal.aborted) return;
      this.onMissed();
      this.status.error(sentence(fault), () => this.read(view));
      if (!(fault instanceof Refused)) throw fault;
    } finally {
      clearTimeout(slow);
    }
  }
}
