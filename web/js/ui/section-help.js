/**
 * The help of a page of sections: first what is done in the section that is open, then what holds in all of them, then
 * the other sections.
 *
 * @import {Child} from "./html.js"
 */
import { byId, el } from "./html.js";

/** Keys of the keyboard, as the help writes them. @param {...string} names */
export const keys = (...names) => names.flatMap((name, i) => [i > 0 ? " " : "", el("kbd", {}, name)]);

/**
 * Filled each time it is opened, for what is open then.
 *
 * @param {object} help
 * @param {string} help.title
 * @param {{id: string, label: string}[]} help.sections in the order of the menu
 * @param {Record<string, string[]>} help.there what one does in each, by its id
 * @param {() => [string, Child[]][]} help.everywhere heads and texts
 * @param {() => string} help.open which section is open
 */
export function prepareSectionHelp({ title, sections, there, everywhere, open }) {
  const dialog = byId("help", HTMLDialogElement);
  const paragraphs = (/** @type {string} */ id) => (there[id] ?? []).map((text) => el("p", {}, text));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  byId("help-open", HTMLButtonElement).addEventListener("click", () => {
    const close = el("button", { type: "button", class: "quiet shut", "aria-label": "Fermer l’aide" }, "×");
    close.addEventListener("click", () => dialog.close());
    const here = sections.find(({ id }) => id === open());
    dialog.replaceChildren(
      el(
        "article",
        {},
        el("header", {}, el("h2", { id: "help-title" }, title), close),
        ...(here ? [el("h3", { "data-testid": "help-here" }, here.label), ...paragraphs(here.id)] : []),
        ...everywhere().flatMap(([head, text]) => [el("h3", {}, head), el("p", {}, ...text)]),
        ...sections
          .filter((one) => one !== here)
          .map((one) => el("details", {}, el("summary", {}, one.label), ...paragraphs(one.id))),
      ),
    );
    dialog.showModal();
    dialog.scrollTop = 0;
  });
}
