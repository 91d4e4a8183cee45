/** A place that shows the answer to the newest question only: an older one that is still under way is given up. */
export class Latest {
  /** @type {AbortController | null} */
  #asking = null;

  /** @param {HTMLElement} place said to be busy meanwhile */
  constructor(place) {
    this.place = place;
  }

  /**
   * A fault is thrown, unless a newer question was asked since.
   *
   * @template T
   * @param {(signal: AbortSignal) => Promise<T>} ask
   * @param {(answer: T) => void} draw
   */
  async show(ask, draw) {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.place.setAttribute("aria-busy", "true");
    try {
      const answer = await ask(asking.signal);
      if (!asking.signal.aborted) draw(answer);
    } catch (fault) {
      if (!asking.signal.aborted) throw fault;
    } finally {
      if (!asking.signal.aborted) this.place.removeAttribute("aria-busy");
    }
  }
}
