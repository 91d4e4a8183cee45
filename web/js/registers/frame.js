/**
 * The frame of the registers: the menu, the screen that the address opens, what is said, and the guard of what is unsaved.
 *
 * @import {Session} from "../types.js"
 * @import {Context, OpenForm, Place, Register, Screen} from "./types.js"
 */

import { hashOf, placeOf } from "../ui/address.js";
import { byId, el } from "../ui/html.js";
import { Notices } from "../ui/notices.js";
import { heading } from "../ui/screen-parts.js";
import { mayWrite, reachScreen, SLOW_MS, sayBusy } from "../ui/start.js";
import { draftList } from "./form/draft-list.js";
import { DraftStore } from "./form/draft-store.js";
import { screenFault } from "./frame-parts.js";
import { askToLeave } from "./leave.js";
import { SECTIONS } from "./sections.js";

const FIRST = SECTIONS[0]?.id ?? "";

export class Frame {
  #main = byId("registers", HTMLElement);
  #menu = byId("sections", HTMLElement);
  #notices = new Notices(byId("said", HTMLElement));
  /** @type {Screen | null} */
  #screen = null;
  /** A form that was opened above the screen. @type {OpenForm | null} */
  #held = null;
  #shown = "";
  #turn = 0;

  /** @param {Session} session @param {Register[]} registers */
  constructor(session, registers) {
    this.drafts = new DraftStore(globalThis.localStorage, session.account);
    this.drafts.tidy(new Date());
    this.context = this.#contextOf(session, registers);
    this.#menu.append(
      ...SECTIONS.map(({ id, label }) =>
        el("a", { href: hashOf({ section: id }), "data-section": id }, label),
      ),
    );
    globalThis.addEventListener("hashchange", () => this.#follow());
    globalThis.addEventListener("beforeunload", (event) => {
      const form = this.#form();
      if (!form?.unsaved()) return;
      form.keep();
      event.preventDefault();
    });
    this.show(false);
  }

  /** @param {Session} session @param {Register[]} registers @returns {Context} */
  #contextOf(session, registers) {
    return {
      session,
      registers,
      drafts: this.drafts,
      canWrite: mayWrite(session),
      register: (id) => {
        const found = registers.find((one) => one.id === id);
        if (!found) throw new Error(`no register ${id}`);
        return found;
      },
      link: (place) => hashOf({ ...place, section: place.section ?? this.#place().section }),
      go: (place, { replace = false } = {}) => this.#go(this.context.link(place), replace),
      keep: (place) => {
        this.#shown = this.context.link(place);
        globalThis.history.replaceState(null, "", this.#shown);
      },
      hold: (form) => {
        this.#held = form;
      },
      again: () => this.show(true),
      say: (words, undo) => this.#notices.say(words, undo),
    };
  }

  /** How much calls for attention, beside the names of sections. What cannot be counted is left out. */
  async #count() {
    for (const { id, waiting } of SECTIONS) {
      const link = this.#menu.querySelector(`[data-section="${id}"]`);
      if (!waiting || !link) continue;
      const { count, words } = await waiting().catch(() => ({ count: 0, words: "" }));
      link.querySelector(".waiting")?.remove();
      if (count > 0)
        link.append(
          el(
            "span",
            { class: "waiting", title: words, "data-testid": "waiting" },
            el("span", { "aria-hidden": "true" }, count),
            el("span", { class: "hidden" }, ` – ${words}`),
          ),
        );
    }
    this.#reveal();
  }

  #form() {
    return this.#held ?? this.#screen?.form ?? null;
  }

  #place() {
    return placeOf(globalThis.location.hash, FIRST);
  }

  /** @param {string} hash @param {boolean} replace */
  #go(hash, replace) {
    if (replace) {
      globalThis.history.replaceState(null, "", hash);
      this.show(false);
    } else if (hash === globalThis.location.hash) this.show(true);
    else globalThis.location.hash = hash;
  }

  /** The address was changed: first what is unsaved, then the new screen. */
  async #follow() {
    const wanted = globalThis.location.hash;
    const form = this.#form();
    if (form?.unsaved()) {
      globalThis.history.replaceState(null, "", this.#shown);
      const answer = await askToLeave();
      if (answer === null) return;
      if (answer === "drop") form.abandon();
      globalThis.history.pushState(null, "", wanted);
    }
    await this.show(true);
  }

  /** @param {boolean} focus whether the heading takes the focus */
  async show(focus) {
    const turn = ++this.#turn;
    const place = this.#place();
    this.#form()?.leave();
    this.#screen = this.#held = null;
    this.#shown = hashOf(place);
    this.#mark(place);
    const slow = setTimeout(() => sayBusy(this.#main), SLOW_MS);
    try {
      const screen = await this.#open(place);
      if (turn !== this.#turn) return;
      this.#screen = screen;
      this.#draw(screen.title, screen.content);
      void this.#count();
    } catch (fault) {
      if (turn !== this.#turn) return;
      const { label } = sectionOf(place);
      this.#draw(label, [
        heading(label),
        screenFault(fault, hashOf({ section: place.section }), () => this.show(true)),
      ]);
      if (!(fault instanceof Error) || fault.name !== "Refused") throw fault;
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) {
        this.#main.removeAttribute("aria-busy");
        document.documentElement.dataset.ready = "true";
        if (focus) reachScreen(this.#main);
      }
    }
  }

  /** @param {Place} place @returns {Promise<Screen>} */
  async #open(place) {
    const section = await sectionOf(place).load();
    return section.show(place, this.context);
  }

  /** @param {string} title @param {HTMLElement[]} content */
  #draw(title, content) {
    document.title = `${title} – Registres – Atlas`;
    const drafts = this.#form() ? null : draftList(this.drafts, () => this.show(true));
    this.#main.replaceChildren(...(drafts ? [drafts] : []), ...content);
  }

  /** @param {Place} place */
  #mark(place) {
    for (const link of this.#menu.querySelectorAll("a")) {
      if (link.dataset.section === place.section) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    this.#reveal();
  }

  /** On a narrow screen the menu is wider than its room. */
  #reveal() {
    const link = this.#menu.querySelector("[aria-current]");
    if (link instanceof HTMLElement)
      this.#menu.scrollLeft = link.offsetLeft - (this.#menu.clientWidth - link.offsetWidth) / 2;
  }
}

/** @param {Place} place */
function sectionOf(place) {
  const found = SECTIONS.find((one) => one.id === place.section);
  return found ?? { id: place.section, label: "Page inconnue", load: () => import("./unknown.js") };
}
