/**
 * The calendar of events: a month with the events of the chosen day beside it, or an agenda from that day on.
 *
 * @import {Context} from "../types.js"
 * @import {EventRow} from "../../types.js"
 * @import {Asked} from "./model.js"
 */
import { day, isoDay, number } from "../../format.js";
import { el } from "../../ui/html.js";
import { faultBox } from "../../ui/parts.js";
import { byDay, monthOf, queryOf, weekday, weeksOf } from "./model.js";
import { monthGrid } from "./month-grid.js";
import { eventLine } from "./parts.js";
import { readAgenda } from "./requests.js";
import { monthBar } from "./toolbar.js";

const HEADING = "month-heading";
const AGENDA_LINES = 100;
const DAYS = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"];

export class Calendar {
  /** @type {AbortController | null} */
  #asking = null;
  /** @type {EventRow[]} */
  #events = [];
  #read = "";

  /** @param {Context} context @param {Asked} asked @param {string} usual the day that is shown when none is asked for */
  constructor(context, asked, usual) {
    this.context = context;
    this.asked = asked;
    this.usual = usual;
    this.element = el("div", { class: "event-calendar", "data-testid": "calendar" });
  }

  /** Reads what is missing and draws; a fault is thrown. */
  async load() {
    const [from, to] = this.#span();
    const key = JSON.stringify([
      from,
      to,
      this.asked.date,
      this.asked.kind,
      this.asked.region,
      this.asked.contract,
    ]);
    if (key !== this.#read) {
      this.#asking?.abort();
      const asking = new AbortController();
      this.#asking = asking;
      const answer = await readAgenda(this.asked, from, to, asking.signal);
      if (asking.signal.aborted) return;
      this.#events = answer.events;
      this.#read = key;
    }
    this.element.replaceChildren(
      monthBar(this.asked, HEADING, (iso) => this.#choose(iso, false)),
      ...(this.asked.view === "agenda" ? this.#agenda() : this.#month()),
    );
  }

  /** The days on show; an agenda has no last one. @returns {[string, string]} */
  #span() {
    if (this.asked.view === "agenda") return [`${monthOf(this.asked.day)}-01`, ""];
    const weeks = weeksOf(monthOf(this.asked.day));
    return [weeks[0]?.[0] ?? "", weeks.at(-1)?.[6] ?? ""];
  }

  #month() {
    const days = byDay(this.#events);
    const chosen = el("section", { class: "chosen-day", "aria-live": "polite", "data-testid": "chosen-day" });
    const events = days.get(this.asked.day) ?? [];
    chosen.append(
      el("h3", {}, `${DAYS[weekday(this.asked.day)]} ${day(this.asked.day)}`),
      events.length > 0
        ? el("ul", { class: "event-lines" }, ...events.map((event) => eventLine(event, this.context)))
        : el("p", { class: "muted" }, "Aucun événement ce jour."),
      this.#add() ?? "",
    );
    chosen.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.#cell(this.asked.day)?.focus();
    });
    const grid = monthGrid(this.asked.day, isoDay(new Date()), days, HEADING, {
      onDay: (iso, focus) => this.#choose(iso, focus),
      onEnter: () => chosen.querySelector("a")?.focus(),
      link: (event) => this.context.link({ path: [event.key], query: {} }),
    });
    return [el("div", { class: "month-and-day" }, el("div", {}, grid, this.#key()), chosen)];
  }

  /** The way to the form of an event of the chosen day; null for who only reads. */
  #add() {
    if (!this.context.canWrite) return null;
    const { day: iso } = this.asked;
    const href = this.context.link({ path: [], query: { nouveau: "1", jour: iso } });
    return el(
      "p",
      { class: "add-on-day" },
      el(
        "a",
        { class: "button", role: "button", href, "data-testid": "add-on-day" },
        "Ajouter un événement ce jour",
      ),
    );
  }

  /** What the colours of the month stand for. */
  #key() {
    const kinds =
      this.context.register("events").fields.find((field) => field.name === "kind")?.choices ?? [];
    return el(
      "ul",
      { class: "kinds" },
      ...kinds.map(({ id, label }) => el("li", { class: `event-${id}` }, label)),
      el("li", { class: "event-to-come" }, "bordé : à venir"),
      el("li", { class: "event-cancelled" }, "barré : annulé"),
    );
  }

  #agenda() {
    if (this.#events.length === 0)
      return [
        el(
          "p",
          { class: "empty-register" },
          `Aucun événement à partir du ${day(`${monthOf(this.asked.day)}-01`)}.`,
        ),
      ];
    const shown = this.#events.slice(0, AGENDA_LINES);
    const parts = [...byDay(shown)].map(([iso, events]) =>
      el(
        "section",
        { class: "agenda-day", "aria-label": day(iso) },
        el("h4", {}, `${DAYS[weekday(iso)]} ${day(iso)}`),
        el("ul", { class: "event-lines" }, ...events.map((event) => eventLine(event, this.context))),
      ),
    );
    const more = this.#events.length - shown.length;
    if (more > 0)
      parts.push(
        el(
          "section",
          {},
          el("p", { class: "note" }, `${number(more)} autres événements suivent : avancez d’un mois.`),
        ),
      );
    return parts;
  }

  /** @param {string} iso @param {boolean} focus whether the day takes it */
  #choose(iso, focus) {
    this.asked = { ...this.asked, day: iso };
    this.context.keep({ path: [], query: queryOf(this.asked, this.usual) });
    const pressed = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
    const { step, testid } = pressed;
    this.load().then(
      () => {
        if (focus) this.#cell(iso)?.focus();
        else if (step) reach(this.element.querySelector(`[data-step="${step}"]`));
        else if (testid) reach(this.element.querySelector(`[data-testid="${CSS.escape(testid)}"]`));
      },
      (fault) => this.element.replaceChildren(faultBox(fault, () => this.#choose(iso, focus))),
    );
  }

  /** @param {string} iso @returns {HTMLElement | null} */
  #cell(iso) {
    return this.element.querySelector(`[data-day="${iso}"]`);
  }
}

/** The bar was made anew: what was pressed keeps the focus. @param {Element | null} element */
function reach(element) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
