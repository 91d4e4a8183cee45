/**
 * The letter as it will be read, in a frame without scripts; as wide as a mail on a desk, or as a telephone.
 *
 * @import {Letter} from "./types.js"
 */
import { el } from "../ui/html.js";
import { previewUrl } from "./requests.js";

const WIDTHS = [
  { id: "desk", label: "Bureau", words: "600 px" },
  { id: "phone", label: "Téléphone", words: "360 px" },
];

export class Preview {
  #revision = -1;
  #scroll = 0;

  constructor() {
    this.frame = el("iframe", {
      title: "Aperçu de la lettre",
      // no scripts; the same origin only so that the place one reads at is found again
      sandbox: "allow-same-origin allow-popups allow-popups-to-escape-sandbox",
      class: "letter-frame",
      "data-testid": "preview",
    });
    this.frame.addEventListener("load", () => {
      this.frame.contentWindow?.scrollTo(0, this.#scroll);
      this.box.classList.remove("loading");
    });
    this.box = el("div", { class: "letter-frame-box", "data-width": "desk" }, this.frame);
    this.element = el(
      "section",
      { class: "letter-preview", "aria-label": "Aperçu" },
      el("div", { class: "preview-head" }, el("h3", {}, "Aperçu"), this.#widths()),
      this.box,
    );
  }

  /** Shows what was saved. @param {Letter} letter */
  show(letter) {
    if (letter.revision === this.#revision) return;
    this.#scroll = this.frame.contentWindow?.scrollY ?? 0;
    this.#revision = letter.revision;
    this.box.classList.add("loading");
    // in place: a step of the frame is none of the page's history
    const url = previewUrl(letter.key, letter.revision);
    if (this.frame.contentWindow && this.frame.isConnected) this.frame.contentWindow.location.replace(url);
    else this.frame.src = url;
  }

  #widths() {
    const radios = WIDTHS.map(({ id, label, words }) => {
      const radio = el("input", {
        type: "radio",
        name: "preview-width",
        value: id,
        "data-testid": `width-${id}`,
      });
      radio.checked = id === "desk";
      radio.addEventListener("change", () => {
        this.box.dataset.width = id;
      });
      return el("label", { title: words }, radio, el("span", {}, label));
    });
    return el("fieldset", { class: "widths" }, el("legend", { class: "hidden" }, "Largeur"), ...radios);
  }
}
