/**
 * The frame of the diagnostics: the menu, the day, the screen that the address opens, what is said.
 *
 * @import {AtlasState, Session} from "../types.js"
 * @import {Context, Place, Screen} from "./types.js"
 */

import { Refused } from "../api.js";
import { isDay } from "../state.js";
import { hashOf, placeOf } from "../ui/address.js";
import { byId, el } from "../ui/html.js";
import { Notices } from "../ui/notices.js";
import { faultBox } from "../ui/parts.js";
import { heading, signInBox } from "../ui/screen-parts.js";
import { mayWrite, reachScreen, SLOW_MS, sayBusy } from "../ui/start.js";
import { SECTIONS } from "./sections.js";

const FIRST = SECTIONS[0]?.id ?? "";

export class Frame {
  #main = byId("diagnostics", HTMLElement);
  #menu = byId("sections", HTMLElement);
  #notices = new Notices(byId("said", HTMLElement));
  /** @type {Screen | null} */
  #screen = null;
  #turn = 0;

  /** @param {Session} session @param {AtlasState} state */
  constructor(session, state) {
    this.session = session;
    this.state = state;
    globalThis.addEventListener("hashchange", () => this.show(true));
    this.show(false);
  }

  /** @param {Place} place @returns {Context} */
  #contextOf(place) {
    const date = dateOf(place, this.state);
    /** @type {Context["link"]} */
    const link = ({ section = place.section, path = [], query = {} }) =>
      hashOf({ section, path, query: { ...query, date: query.date ?? this.#asked(date) } });
    return {
      session: this.session,
      state: this.state,
      canWrite: mayWrite(this.session),
      canRead: this.session.signedIn || this.session.local,
      date,
      link,
      go: (to, { replace = false } = {}) => this.#go(link(to), replace),
      keep: (to) => globalThis.history.replaceState(null, "", link(to)),
      again: () => this.show(false),
      say: (words, undo) => this.#notices.say(words, undo),
    };
  }

  /** The usual day is left out of addresses. @param {string} date */
  #asked(date) {
    return date === this.state.dates.default ? null : date;
  }

  /** @param {string} hash @param {boolean} replace */
  #go(hash, replace) {
    if (replace) {
      globalThis.history.replaceState(null, "", hash);
      this.show(false);
    } else if (hash === globalThis.location.hash) this.show(true);
    else globalThis.location.hash = hash;
  }

  /** @param {boolean} focus whether the heading takes the focus */
  async show(focus) {
    const turn = ++this.#turn;
    const place = placeOf(globalThis.location.hash, FIRST);
    const context = this.#contextOf(place);
    this.#screen?.leave?.();
    this.#screen = null;
    this.#mark(place, context);
    const slow = setTimeout(() => sayBusy(this.#main), SLOW_MS);
    try {
      const section = await sectionOf(place).load();
      const screen = await section.show(place, context);
      if (turn !== this.#turn) {
        screen.leave?.();
        return;
      }
      this.#screen = screen;
      this.#draw(screen.title, screen.content);
    } catch (fault) {
      if (turn !== this.#turn) return;
      const { label } = sectionOf(place);
      const signIn = fault instanceof Refused && fault.status === 401;
      this.#draw(label, [
        heading(label),
        signIn
          ? signInBox("Cet écran s’ouvre aux personnes qui ont un compte. Connectez-vous pour continuer.")
          : faultBox(fault, () => this.show(true)),
      ]);
      if (!(fault instanceof Refused)) throw fault;
    } finally {
      clearTimeout(slow);
      if (turn === this.#turn) {
        this.#main.removeAttribute("aria-busy");
        document.documentElement.dataset.ready = "true";
        if (focus) reachScreen(this.#main);
      }
    }
  }

  /** @param {string} title @param {HTMLElement[]} content */
  #draw(title, content) {
    document.title = `${title} – Diagnostics – Atlas`;
    this.#main.replaceChildren(...content);
  }

  /** @param {Place} place @param {Context} context */
  #mark(place, context) {
    this.#menu.replaceChildren(
      ...SECTIONS.map(({ id, label }) =>
        el(
          "a",
          { href: context.link({ section: id }), "aria-current": id === place.section ? "page" : null },
          label,
        ),
      ),
      this.#dayChoice(place, context),
    );
  }

  /** The day holds for every screen. @param {Place} place @param {Context} context */
  #dayChoice(place, context) {
    const input = el("input", {
      type: "date",
      id: "diagnostic-date",
      "data-testid": "diagnostic-date",
      value: context.date,
      min: "1943-01-01",
      max: "2100-12-31",
      required: true,
    });
    input.addEventListener("change", () => {
      if (!isDay(input.value)) return;
      this.#go(hashOf({ ...place, query: { ...place.query, date: this.#asked(input.value) } }), false);
    });
    return el("div", { class: "as-of" }, el("label", { for: "diagnostic-date" }, "Situation au"), input);
  }
}

/** @param {Place} place @param {AtlasState} state */
function dateOf(place, state) {
  const asked = place.query.date ?? "";
  return isDay(asked) ? asked : state.dates.default;
}

/** @param {Place} place */
function sectionOf(place) {
  const found = SECTIONS.find((one) => one.id === place.section);
  return found ?? { id: place.section, label: "Page inconnue", load: () => import("./unknown.js") };
}
