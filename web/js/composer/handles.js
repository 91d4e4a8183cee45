/**
 * Handles over the preview, one for each block: they are dragged by mouse or finger, or moved by the arrows. What they move
 * is the composition; the picture follows when it is drawn again.
 *
 * @import {Composition, Place, Preview} from "./types.js"
 */
import { el } from "../ui/html.js";
import { blockLabel } from "./block-words.js";
import { moved } from "./model.js";

const STEP = 6;
const LARGE_STEP = 30;
/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export class Handles {
  /** @type {Preview | null} */
  #preview = null;

  /** @param {HTMLElement} layer @param {{onPlace: (id: string, dx: number, dy: number, what: string) => void, onSelect: (id: string) => void}} events */
  constructor(layer, events) {
    this.layer = layer;
    this.events = events;
  }

  /** @param {Preview} preview @param {Composition} composition */
  show(preview, composition) {
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.handle : null;
    this.#preview = preview;
    const handles = composition.blocks.flatMap((block) => {
      const room = preview.boxes.find((one) => one.id === block.id);
      return room ? [this.#handle(block.id, blockLabel(block), room)] : [];
    });
    this.layer.replaceChildren(...handles);
    if (focused) this.focus(focused);
  }

  /** @param {string} id */
  focus(id) {
    const handle = this.layer.querySelector(`[data-handle="${CSS.escape(id)}"]`);
    if (handle instanceof HTMLElement) handle.focus();
  }

  /** @param {string} id @param {string} label @param {Place} room */
  #handle(id, label, room) {
    const handle = el("button", {
      type: "button",
      class: "handle",
      "data-handle": id,
      "data-testid": "handle",
      "aria-label": `${label} : flèches pour déplacer, Maj pour de grands pas`,
      title: label,
    });
    this.#place(handle, room);
    handle.addEventListener("focus", () => this.events.onSelect(id));
    handle.addEventListener("keydown", (event) => this.#key(event, id, room));
    handle.addEventListener("pointerdown", (event) => this.#drag(event, handle, id, room));
    return handle;
  }

  /** @param {HTMLElement} handle @param {Place} room */
  #place(handle, room) {
    const { width, height } = this.#preview ?? { width: 1, height: 1 };
    handle.style.setProperty("--x", `${(100 * room.x) / width}%`);
    handle.style.setProperty("--y", `${(100 * room.y) / height}%`);
    handle.style.setProperty("--w", `${(100 * room.width) / width}%`);
    handle.style.setProperty("--h", `${(100 * room.height) / height}%`);
  }

  /** @param {KeyboardEvent} event @param {string} id @param {Place} room */
  #key(event, id, room) {
    const way = ARROWS[event.key];
    if (!way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    this.#move(event.currentTarget, id, room, way[0] * step, way[1] * step, `place:${id}`);
  }

  /** @param {EventTarget | null} handle @param {string} id @param {Place} room changed at once: the next arrow starts there @param {number} dx @param {number} dy @param {string} what */
  #move(handle, id, room, dx, dy, what) {
    const page = this.#preview;
    if (!page || !(handle instanceof HTMLElement)) return;
    const to = moved(room, dx, dy, page);
    Object.assign(room, to);
    this.#place(handle, to);
    this.events.onPlace(id, to.x, to.y, what);
  }

  /** @param {PointerEvent} down @param {HTMLElement} handle @param {string} id @param {Place} room */
  #drag(down, handle, id, room) {
    if (down.button !== 0) return;
    handle.setPointerCapture(down.pointerId);
    const scale = (this.#preview?.width ?? 1) / (this.layer.getBoundingClientRect().width || 1);
    const far = (/** @type {PointerEvent} */ event) => [
      (event.clientX - down.clientX) * scale,
      (event.clientY - down.clientY) * scale,
    ];
    const move = (/** @type {PointerEvent} */ event) => {
      const [dx = 0, dy = 0] = far(event);
      handle.classList.add("dragged");
      if (this.#preview) this.#place(handle, moved(room, dx, dy, this.#preview));
    };
    const end = (/** @type {PointerEvent} */ event) => {
      handle.removeEventListener("pointermove", move);
      handle.removeEventListener("pointerup", end);
      handle.removeEventListener("pointercancel", end);
      handle.classList.remove("dragged");
      const [dx = 0, dy = 0] = far(event);
      if (event.type === "pointerup" && Math.hypot(dx, dy) > 2) this.#move(handle, id, room, dx, dy, "");
      else this.#place(handle, room);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", end);
    handle.addEventListener("pointercancel", end);
  }
}
