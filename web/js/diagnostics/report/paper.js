/** The button that takes the report away as a PDF, and what is said meanwhile. */
import { Refused } from "../../api.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox } from "../../ui/parts.js";
import { cancel } from "../parts/calculation.js";
import { readPaper } from "./requests.js";

/** Browsers read the file a little later. */
const KEPT_MS = 60_000;

export class PaperButton {
  /** Where it is said how far it is, or what went wrong. */
  element = el("div", { class: "calculation", "aria-live": "polite", "data-testid": "report-progress" });

  /** @param {string} date */
  constructor(date) {
    this.date = date;
    this.button = buttonOf("Télécharger le PDF", () => this.take(), {
      class: "strong",
      "data-testid": "report-pdf",
    });
  }

  async take() {
    this.button.disabled = true;
    const bar = el("progress", { max: 1, "aria-label": "Avancement du rapport" });
    const words = el("p", { role: "status" }, "Préparation du rapport…");
    this.element.replaceChildren(words, bar);
    let stop = /** @type {HTMLButtonElement | null} */ (null);
    try {
      const file = await readPaper(this.date, (view) => {
        words.textContent = `${view.step}…`;
        if (view.share === null) bar.removeAttribute("value");
        else bar.value = view.share;
        if (!stop) {
          stop = buttonOf("Arrêter", () => cancel(view.id), { class: "quiet" });
          this.element.append(stop);
        }
      });
      if (file) save(file.blob, file.name);
      this.#say(file ? `Le rapport est téléchargé : ${file.name}.` : "Préparation arrêtée.");
    } catch (fault) {
      this.element.replaceChildren(faultBox(fault, () => this.take()));
      if (!(fault instanceof Refused)) throw fault;
    } finally {
      this.button.disabled = false;
    }
  }

  /** @param {string} words */
  #say(words) {
    this.element.replaceChildren(el("p", { role: "status" }, words));
  }
}

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = el("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
