/**
 * The sheet of one territory, on the right of the map.
 *
 * @import {Box, LevelId, Profile, View} from "../types.js"
 */
import { readProfile } from "../api.js";
import { day } from "../format.js";
import { el } from "../ui/html.js";
import { actions } from "./actions.js";
import { contracts } from "./contracts.js";
import { engagement } from "./engagement.js";
import { events } from "./events.js";
import { former, identity, members, neighbours, portraitLink, reasons, sources } from "./identity.js";
import { indicators } from "./indicators.js";
import { charts } from "./to-picture.js";

export class TerritoryPanel {
  /** @type {AbortController | null} */
  #asking = null;
  /** The next sheet moves the map when its territory is out of sight. */
  bringIntoSight = false;

  /**
   * @param {HTMLElement} element
   * @param {{onOpen: (level: LevelId, code: string) => void, onClose: () => void, onBounds: (bounds: Box) => void, onFar: (bounds: Box) => unknown}} events
   */
  constructor(element, events) {
    this.element = element;
    this.events = events;
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") events.onClose();
    });
  }

  /** @param {View["open"]} open null to close @param {string} date */
  async show(open, date) {
    this.#asking?.abort();
    this.element.hidden = open === null;
    if (!open) {
      this.element.replaceChildren();
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    this.element.setAttribute("aria-busy", "true");
    if (!this.element.hasChildNodes()) {
      this.element.append(el("h2", { id: "panel-title", class: "muted" }, "Chargement de la fiche…"));
    }
    try {
      const profile = await readProfile(open.level, open.code, date, asking.signal);
      if (asking.signal.aborted) return;
      this.#fill(profile);
    } catch (fault) {
      if (asking.signal.aborted) return;
      this.#fault(fault instanceof Error ? fault.message : String(fault), () => this.show(open, date));
    } finally {
      if (!asking.signal.aborted) this.element.removeAttribute("aria-busy");
    }
  }

  /** @param {Profile} profile */
  #fill(profile) {
    const open = this.events.onOpen;
    const title = el("h2", { id: "panel-title", "data-testid": "panel-title", tabindex: "-1" }, profile.name);
    const { bounds } = profile;
    const see = bounds && el("button", { type: "button", class: "quiet" }, "Voir sur la carte");
    see?.addEventListener("click", () => this.events.onBounds(bounds ?? [0, 0, 0, 0]));
    const where =
      profile.departement && profile.level === "commune"
        ? ` · ${profile.departement.name} (${profile.departement.code})`
        : "";
    this.element.replaceChildren(
      el(
        "div",
        { class: "panel-head" },
        el(
          "div",
          {},
          title,
          el("p", { class: "muted" }, `${profile.kindLabel}${where} · situation au ${day(profile.date)}`),
        ),
        this.#closer(),
      ),
      identity(profile, open),
      portraitLink(profile),
      ...[
        reasons(profile),
        engagement(profile, open),
        contracts(profile, open),
        actions(profile),
        events(profile),
        indicators(profile),
        charts(profile),
      ].filter((one) => one !== null),
      ...[members(profile, open), neighbours(profile, open), former(profile), sources(profile)].filter(
        (one) => one !== null,
      ),
    );
    if (see) this.element.querySelector(".panel-head")?.after(see);
    this.element.scrollTop = 0;
    if (this.bringIntoSight && bounds) this.events.onFar(bounds);
    this.bringIntoSight = false;
    title.focus({ preventScroll: true });
  }

  #closer() {
    const button = el(
      "button",
      { type: "button", class: "quiet shut", "aria-label": "Fermer la fiche" },
      "×",
    );
    button.addEventListener("click", this.events.onClose);
    return button;
  }

  /** @param {string} message @param {() => void} retry */
  #fault(message, retry) {
    const again = el("button", { type: "button" }, "Réessayer");
    again.addEventListener("click", retry);
    this.element.replaceChildren(
      el(
        "div",
        { class: "panel-head" },
        el("h2", { id: "panel-title", "data-testid": "panel-title" }, "Fiche indisponible"),
        this.#closer(),
      ),
      el("p", { role: "alert" }, message),
      again,
    );
  }
}
