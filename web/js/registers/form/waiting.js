/** A save that found no server: it is said, and sent again when the connection is back or when asked for. */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

export class Waiting {
  /** @type {(() => void) | null} */
  #stop = null;

  /** @param {HTMLElement} place where it is said */
  constructor(place) {
    this.place = place;
  }

  /** @param {string} words @param {() => void} retry */
  start(words, retry) {
    this.stop();
    const again = () => {
      this.stop();
      retry();
    };
    globalThis.addEventListener("online", again);
    this.#stop = () => globalThis.removeEventListener("online", again);
    this.place.replaceChildren(
      el(
        "div",
        { class: "box box-warn", role: "alert", "data-testid": "offline" },
        el(
          "p",
          {},
          el("strong", {}, words),
          " Votre saisie est gardée sur ce poste ; elle partira au retour de la connexion.",
        ),
        buttonOf("Réessayer", again, { class: "quiet", "data-testid": "retry" }),
      ),
    );
  }

  stop() {
    if (this.#stop) this.place.replaceChildren();
    this.#stop?.();
    this.#stop = null;
  }
}
