/**
 * The form of one row of any register, from its definition.
 *
 * @import {Context, Register, Row, Values} from "../types.js"
 * @import {Draft} from "./draft-store.js"
 * @import {Fault} from "./form-fields.js"
 * @import {Sending} from "./saving.js"
 */
import { Refused } from "../../api.js";
import { DraftKeeper } from "./draft-keeper.js";
import { FormFields } from "./form-fields.js";
import { assembled } from "./form-layout.js";
import { FormSaid } from "./form-said.js";
import { newCreation, trySend } from "./saving.js";
import { whyPart } from "./why.js";
import { usualWhy } from "./why-words.js";

/**
 * @typedef {object} FormOptions
 * @property {Register} register
 * @property {Row | null} row null to create one
 * @property {Values} [given] values that a new row starts with and that are not asked for, as its contract
 * @property {Values} [start] values that a new row starts with and that are asked for, as today
 * @property {string[]} [only] the fields to show, in that order; all when left out
 * @property {boolean} [whyRequired]
 * @property {string} title for the list of drafts
 * @property {string} [address] the hash that opens this form again; that of the screen when left out
 * @property {(row: Row) => void} onSaved
 * @property {() => void} onCancel
 */

export class RowForm {
  #said = new FormSaid();
  #sending = false;
  #over = false;
  /** @type {import("./draft-store.js").Creation | null} */
  #creation = null;

  /** @param {Context} context @param {FormOptions} options */
  constructor(context, options) {
    this.options = options;
    this.address = options.address ?? globalThis.location.hash;
    const { register, row, given = {} } = options;
    this.key = row?.key ?? null;
    this.revision = row?.revision ?? 0;
    this.fields = new FormFields(register, row, given, options.only, options.start);
    this.why = whyPart(options.whyRequired ?? false);
    const under = register.parent ? String(this.fields.base[register.parent.field] ?? "") : "";
    const slot = this.key === null ? `+${under}` : `=${this.key}`;
    this.keeper = new DraftKeeper(context.drafts, register.id, slot, () => this.#draft());
    this.element = assembled(this.fields, this.why.element, this.#said.element, {
      onSave: () => void this.send(),
      onCancel: options.onCancel,
      onTouch: () => this.keeper.later(),
    });
    this.#offerDraft();
  }

  #offerDraft() {
    const draft = this.keeper.left();
    if (!draft) return;
    const older = this.key !== null && draft.revision !== this.revision;
    this.element.prepend(this.keeper.notice(draft, older, (one) => this.#resume(one)));
  }

  /** @param {Draft} draft */
  #resume(draft) {
    this.revision = draft.revision;
    this.fields.base = draft.base;
    this.fields.write(draft.base, this.options.row?.labels ?? {});
    this.fields.put(draft.typed);
    this.#creation = draft.creation;
    this.why.input.value = draft.why;
    if (draft.why) this.why.element.setAttribute("open", "");
    this.focus();
  }

  /** @returns {Draft | null} null when there is nothing to be kept */
  #draft() {
    const typed = this.fields.typed();
    if (this.#over || (Object.keys(typed).length === 0 && this.why.input.value.trim() === "")) return null;
    return {
      at: new Date().toISOString(),
      title: this.options.title,
      address: this.address,
      revision: this.revision,
      base: this.fields.base,
      typed,
      why: this.why.input.value,
      creation: this.#creation,
    };
  }

  /** Whether leaving would lose what was typed. */
  unsaved() {
    return this.#draft() !== null;
  }

  /** The draft goes with the form. */
  abandon() {
    this.#over = true;
    this.#said.clear();
    this.keeper.drop();
  }

  /** What is typed goes into the draft at once. */
  keep() {
    if (!this.#over) this.keeper.now();
  }

  /** The form goes, its draft stays. */
  leave() {
    this.keep();
    this.#said.clear();
    this.#over = true;
  }

  focus() {
    this.fields.boxes[0]?.control.input.focus();
  }

  /** Saves, unless something is to be mended first. */
  async send() {
    if (this.#sending || this.#over) return;
    const faults = this.fields.check();
    if (this.options.whyRequired && this.why.input.value.trim() === "")
      faults.push(this.#ofWhy("indiquez la raison."));
    this.#said.clear();
    if (faults.length > 0) {
      this.#said.faults(faults);
      return;
    }
    const changed = this.fields.changed();
    if (this.key !== null && changed.length === 0) {
      this.#said.nothingChanged();
      return;
    }
    const labels = changed.map((box) => box.field.label);
    const values = this.fields.values();
    this.#creation ??= newCreation(values);
    await this.#send({
      register: this.options.register,
      key: this.key,
      revision: this.revision,
      base: this.fields.base,
      values,
      labels: this.fields.labels(),
      why: this.why.input.value.trim() || usualWhy(labels, this.key === null),
      creation: this.#creation,
    });
  }

  /** @param {Sending} sending */
  async #send(sending) {
    this.#busy(true);
    // Kept before it goes: should the page die meanwhile, the creation is known under its UUID.
    this.keeper.now();
    try {
      const outcome = await trySend(sending);
      if ("done" in outcome) this.#done(outcome.done);
      else if ("settled" in outcome) {
        this.#adopt(outcome.settled);
        await this.#send(outcome.settled);
      } else if ("fault" in outcome) this.#fault(outcome.fault);
    } finally {
      this.#busy(false);
    }
  }

  /** @param {Row} row */
  #done(row) {
    this.abandon();
    this.options.onSaved(row);
  }

  /** What was decided stands in the form, upon the newer revision. @param {Sending} settled */
  #adopt({ key, revision, base, values, labels, creation }) {
    this.key = key;
    this.revision = revision;
    this.#creation = creation;
    this.fields.base = base;
    this.fields.write(values, labels);
  }

  /** @param {unknown} fault */
  #fault(fault) {
    const refused = fault instanceof Refused ? fault : null;
    // Refused in so many words: nothing was made, the next one is another.
    if (refused && refused.status >= 400 && refused.status < 500) this.#creation = null;
    if (refused?.status !== 422 || Object.keys(refused.fields).length === 0) {
      this.#said.stopped(fault, () => this.send());
      return;
    }
    const { faults, others } = this.fields.refuse(refused.fields);
    this.#said.faults([...faults, ...others.map(([name, said]) => this.#ofOther(name, said))]);
  }

  /** @param {string} name @param {string} fault @returns {Fault} */
  #ofOther(name, fault) {
    if (name === "why") return this.#ofWhy(fault);
    const label = this.options.register.fields.find((field) => field.name === name)?.label ?? name;
    return { label, fault, reach: () => this.focus() };
  }

  /** @param {string} fault @returns {Fault} */
  #ofWhy(fault) {
    const reach = () => {
      this.why.element.setAttribute("open", "");
      this.why.input.focus();
    };
    return { label: "Pourquoi ce changement ?", fault, reach };
  }

  /** @param {boolean} busy */
  #busy(busy) {
    this.#sending = busy;
    this.element.setAttribute("aria-busy", String(busy));
    for (const button of this.element.querySelectorAll("[type=submit]"))
      button.toggleAttribute("disabled", busy);
  }
}
