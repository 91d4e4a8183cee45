/**
 * Keeps the draft of one form in step with what is typed, and offers to take up one that was left.
 *
 * @import {Draft, DraftStore} from "./draft-store.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { saidMoment } from "./days.js";

const PAUSE_MS = 400;

export class DraftKeeper {
  #pause = 0;

  /** @param {DraftStore} store @param {string} register @param {string} slot @param {() => Draft | null} make null when nothing is unsaved */
  constructor(store, register, slot, make) {
    this.store = store;
    this.register = register;
    this.slot = slot;
    this.make = make;
  }

  /** Soon, when the typing rests. */
  later() {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.now(), PAUSE_MS);
  }

  now() {
    clearTimeout(this.#pause);
    const draft = this.make();
    if (draft) this.store.keep(this.register, this.slot, draft);
    else this.drop();
  }

  drop() {
    clearTimeout(this.#pause);
    this.store.drop(this.register, this.slot);
  }

  left() {
    return this.store.read(this.register, this.slot);
  }

  /**
   * @param {Draft} draft @param {boolean} older whether the row was changed since
   * @param {(draft: Draft) => void} onResume
   */
  notice(draft, older, onResume) {
    const box = el(
      "div",
      { class: "box box-warn draft", role: "status", "data-testid": "draft" },
      el(
        "p",
        {},
        el("strong", {}, `Brouillon du ${saidMoment(draft.at)}`),
        draft.creation ? " : son envoi n’a pas eu de réponse." : "",
        older ? " La fiche a changé depuis : vous comparerez les deux versions en enregistrant." : "",
      ),
      el(
        "p",
        { class: "actions" },
        buttonOf(
          "Reprendre",
          () => {
            box.remove();
            onResume(draft);
          },
          { "data-testid": "draft-resume" },
        ),
        buttonOf(
          "Abandonner",
          () => {
            box.remove();
            this.drop();
          },
          { class: "quiet", "data-testid": "draft-drop" },
        ),
      ),
    );
    return box;
  }
}
