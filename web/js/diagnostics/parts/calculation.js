/** A calculation that may take a while: followed, shown, stopped. */
import { API, json, Refused, send } from "../../api.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox } from "../../ui/parts.js";

const AGAIN_MS = 400;

/**
 * @typedef {object} View
 * @property {string} id
 * @property {"running" | "done" | "failed" | "cancelled"} state
 * @property {string} step
 * @property {number | null} share
 * @property {any} result
 * @property {{code: string, detail: string} | null} problem
 */

/**
 * @param {string} path @param {unknown} body @param {(view: View) => void} onStep told while it runs
 * @returns {Promise<any>} its result; null when it was cancelled
 */
export const calculate = async (path, body, onStep) =>
  followed(await send("POST", `${API}/${path}`, { json: body }), onStep);

/**
 * Until it has ended.
 *
 * @param {View} begun @param {(view: View) => void} onStep told while it runs
 * @returns {Promise<any>} its result; null when it was cancelled
 */
export async function followed(begun, onStep) {
  let view = begun;
  while (view.state === "running") {
    onStep(view);
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    view = await json(`${API}/calculations/${encodeURIComponent(view.id)}`);
  }
  if (view.state === "failed") throw new Refused(422, view.problem?.detail ?? "", view.problem?.code ?? "");
  return view.state === "cancelled" ? null : view.result;
}

/** @param {string} id */
export const cancel = (id) => send("DELETE", `${API}/calculations/${encodeURIComponent(id)}`);

/** The place where a calculation shows, and then its result. Only the newest is shown. */
export class CalculationPlace {
  #turn = 0;
  element = el("div", { class: "calculation", "aria-live": "polite", "data-testid": "calculation" });

  /**
   * @param {string} path @param {unknown} body
   * @param {(result: any) => HTMLElement[]} draw
   * @param {(fault: Refused) => boolean} [onRefused] whether the form says itself what is wrong
   */
  async run(path, body, draw, onRefused = () => false) {
    const turn = ++this.#turn;
    this.element.setAttribute("aria-busy", "true");
    const bar = el("progress", { max: 1, "aria-label": "Avancement du calcul" });
    const words = el("p", { role: "status" }, "Calcul en cours…");
    this.element.replaceChildren(words, bar);
    let stop = /** @type {HTMLButtonElement | null} */ (null);
    try {
      const result = await calculate(path, body, (view) => {
        if (turn !== this.#turn) return;
        words.textContent = `${view.step}…`;
        if (view.share === null) bar.removeAttribute("value");
        else bar.value = view.share;
        if (!stop) {
          stop = buttonOf("Arrêter le calcul", () => cancel(view.id), { class: "quiet" });
          this.element.append(stop);
        }
      });
      if (turn !== this.#turn) return;
      this.element.replaceChildren(
        ...(result === null ? [el("p", { role: "status" }, "Calcul arrêté.")] : draw(result)),
      );
    } catch (fault) {
      if (turn !== this.#turn) return;
      if (fault instanceof Refused && onRefused(fault)) this.element.replaceChildren();
      else this.element.replaceChildren(faultBox(fault, () => this.run(path, body, draw, onRefused)));
      if (!(fault instanceof Refused)) throw fault;
    } finally {
      if (turn === this.#turn) this.element.removeAttribute("aria-busy");
    }
  }
}
