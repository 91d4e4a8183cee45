/**
 * The picture in the middle: drawn by the server a moment after the last change. While it is drawn, and when it cannot be,
 * the last good one stays.
 *
 * @import {Composition, Preview} from "./types.js"
 */
import { byId, el } from "../ui/html.js";
import { faultBox } from "../ui/parts.js";
import { Handles } from "./handles.js";
import { readPreview } from "./requests.js";

const PAUSE_MS = 300;
/** Work that is over sooner needs no word. */
const SLOW_MS = 350;

export class PreviewPart {
  #part = byId("preview", HTMLElement);
  #image = byId("picture", HTMLImageElement);
  #state = byId("preview-state", HTMLElement);
  #fault = byId("preview-fault", HTMLElement);
  #warnings = byId("warnings", HTMLElement);
  #pause = 0;
  #slow = 0;
  #url = "";
  /** @type {AbortController | null} */
  #asking = null;
  /** The last good one. @type {Preview | null} */
  shown = null;

  /** @param {{onDrawn: (preview: Preview) => void, onPlace: (id: string, dx: number, dy: number, what: string) => void, onSelect: (id: string) => void}} events */
  constructor(events) {
    this.events = events;
    this.handles = new Handles(byId("handles", HTMLElement), events);
  }

  /** @param {Composition} composition @param {boolean} [now] without waiting for more changes */
  show(composition, now = false) {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    this.#pause = setTimeout(() => this.#ask(composition), now ? 0 : PAUSE_MS);
  }

  /** @param {Composition} composition */
  async #ask(composition) {
    const asking = new AbortController();
    this.#asking = asking;
    clearTimeout(this.#slow);
    this.#slow = setTimeout(() => this.#busy(true), SLOW_MS);
    document.documentElement.dataset.ready = "false";
    try {
      const preview = await readPreview(composition, asking.signal);
      if (asking.signal.aborted) return;
      await this.#draw(preview, composition);
      this.#fault.replaceChildren();
      this.events.onDrawn(preview);
    } catch (fault) {
      if (asking.signal.aborted) return;
      const kept = this.shown
        ? el("p", { class: "note" }, "L’aperçu montre la dernière image réussie.")
        : null;
      const box = faultBox(fault, () => this.show(composition, true));
      if (kept) box.append(kept);
      this.#fault.replaceChildren(box);
    } finally {
      if (!asking.signal.aborted) {
        this.#busy(false);
        document.documentElement.dataset.ready = "true";
      }
    }
  }

  /** @param {Preview} preview @param {Composition} composition */
  async #draw(preview, composition) {
    const url = URL.createObjectURL(new Blob([preview.svg], { type: "image/svg+xml" }));
    this.#image.src = url;
    this.#image.alt = composition.texts.alternative ?? preview.alternative;
    this.#image.width = preview.widthPx;
    this.#image.height = preview.heightPx;
    await this.#image.decode().catch(() => {});
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = url;
    this.shown = preview;
    const sheet = byId("sheet", HTMLElement);
    sheet.hidden = false;
    sheet.style.setProperty("--ratio", String(preview.width / preview.height));
    byId("preview-empty", HTMLElement).hidden = true;
    this.handles.show(preview, composition);
    this.#warn(preview.warnings);
  }

  /** @param {string[]} warnings */
  #warn(warnings) {
    this.#warnings.hidden = warnings.length === 0;
    this.#warnings.replaceChildren(
      el("h2", { class: "hidden" }, "À regarder avant d’exporter"),
      el("ul", {}, ...warnings.map((one) => el("li", {}, one))),
    );
  }

  /** @param {boolean} busy */
  #busy(busy) {
    clearTimeout(this.#slow);
    this.#part.toggleAttribute("data-busy", busy);
    this.#state.textContent = busy ? "Dessin en cours…" : "";
  }
}
