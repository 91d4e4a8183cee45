/** A question in a dialog: answered by one of its buttons, or by Escape, which stands for null. */
import { el } from "./html.js";
import { buttonOf } from "./parts.js";

let made = 0;

/**
 * The line of a dialog that says what is wrong. Its say also goes to the control at fault, and gives false: the answer
 * of a check that does not let the dialog close.
 */
export function faultLine() {
  const line = el("p", { class: "fault", role: "alert", hidden: true });
  const say = (/** @type {string} */ words, /** @type {HTMLElement} */ input) => {
    line.textContent = words;
    line.hidden = false;
    input.focus();
    return false;
  };
  return { line, say };
}

/**
 * @param {string} title @param {HTMLElement[]} content
 * @param {{id: string, label: string, class?: string, first?: boolean}[]} answers first: takes the focus
 * @param {{wide?: boolean, check?: (id: string) => boolean}} [how] check: whether that answer may close the dialog
 * @returns {Promise<string | null>}
 */
export function askIn(title, content, answers, { wide = false, check = () => true } = {}) {
  const id = `dialog-${++made}`;
  const before = document.activeElement;
  return new Promise((resolve) => {
    /** @type {string | null} */
    let chosen = null;
    const dialog = el("dialog", {
      class: wide ? "asked wide" : "asked",
      "aria-labelledby": id,
      "data-testid": "dialog",
    });
    const buttons = answers.map((one) =>
      buttonOf(
        one.label,
        () => {
          if (!check(one.id)) return;
          chosen = one.id;
          dialog.close();
        },
        { class: one.class ?? "", "data-answer": one.id, autofocus: one.first ?? false },
      ),
    );
    dialog.append(
      el("article", {}, el("h2", { id }, title), ...content, el("footer", { class: "actions" }, ...buttons)),
    );
    // Escape is answered here: the form beneath must not hear it.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      resolve(chosen);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
