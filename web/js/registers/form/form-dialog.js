/**
 * The form of a row above the screen that is open, for the screens that keep many small rows.
 *
 * @import {Context, Row} from "../types.js"
 * @import {FormOptions} from "./form.js"
 */
import { el } from "../../ui/html.js";
import { askToLeave } from "../leave.js";
import { RowForm } from "./form.js";

let made = 0;

/**
 * @param {Context} context
 * @param {Omit<FormOptions, "onSaved" | "onCancel"> & {heading?: string}} options heading: when the title would say again
 *   what stands above
 * @returns {Promise<Row | null>} the row as it was saved; null when it was not
 */
export function editInDialog(context, options) {
  const id = `form-dialog-${++made}`;
  const before = document.activeElement;
  return new Promise((resolve) => {
    /** @type {Row | null} */
    let saved = null;
    const cancel = async () => {
      const answer = form.unsaved() ? await askToLeave() : "drop";
      if (answer === "drop") form.abandon();
      if (answer) dialog.close();
    };
    const form = new RowForm(context, {
      ...options,
      onSaved: (row) => {
        saved = row;
        dialog.close();
      },
      onCancel: cancel,
    });
    const dialog = el(
      "dialog",
      { class: "asked wide with-form", "aria-labelledby": id },
      el("article", {}, el("h2", { id }, options.heading ?? options.title), form.element),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      cancel();
    });
    dialog.addEventListener("close", () => {
      form.leave();
      context.hold(null);
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      resolve(saved);
    });
    // Left by the address: the dialog goes with the screen beneath it.
    context.hold({
      unsaved: () => form.unsaved(),
      keep: () => form.keep(),
      abandon: () => form.abandon(),
      leave: () => dialog.close(),
    });
    document.body.append(dialog);
    dialog.showModal();
    form.focus();
  });
}
