/**
 * The place beneath a form where it says what came of saving.
 *
 * @import {Fault} from "./form-fields.js"
 */
import { Refused } from "../../api.js";
import { el } from "../../ui/html.js";
import { faultBox } from "../../ui/parts.js";
import { signInBox } from "../../ui/screen-parts.js";
import { faultSummary } from "./fault-summary.js";
import { Waiting } from "./waiting.js";

export class FormSaid {
  element = el("div", { class: "form-said" });
  #waiting = new Waiting(this.element);

  clear() {
    this.#waiting.stop();
    this.element.replaceChildren();
  }

  nothingChanged() {
    this.element.replaceChildren(
      el("p", { class: "box", role: "status" }, "Rien n’a changé : il n’y a rien à enregistrer."),
    );
  }

  /** The first has the focus. @param {Fault[]} faults */
  faults(faults) {
    this.element.replaceChildren(faultSummary(faults));
    faults[0]?.reach();
  }

  /** What kept a form from being saved, with the way out. @param {unknown} fault @param {() => void} retry */
  stopped(fault, retry) {
    const status = fault instanceof Refused ? fault.status : null;
    if (status === 0) this.#waiting.start("La connexion est perdue.", retry);
    else if (status === 401)
      this.element.replaceChildren(signInBox("Votre session est terminée. Votre saisie est gardée."));
    else
      this.element.replaceChildren(
        faultBox(fault, () => {
          this.clear();
          retry();
        }),
      );
  }
}
