/**
 * Holds the view and keeps every part of the page in step with it.
 *
 * @import {Figures} from "./figures.js"
 * @import {AtlasState, LevelId, Theme, View} from "./types.js"
 */
import { Refused, readActionPoints } from "./api.js";
import { Address } from "./history.js";
import { AtlasMap } from "./map/map.js";
import { firstMap, themeSwitched, themeSwitching } from "./marks.js";
import { TerritoryPanel } from "./panel/panel.js";
import { FigureReader } from "./reader.js";
import { fromHash, sameFigures, settled, themeAtLevel, toHash } from "./state.js";
import { Choices } from "./ui/choices.js";
import { followPicked, leadToComposer } from "./ui/compose-link.js";
import { EventLayer } from "./ui/event-layer.js";
import { byId } from "./ui/html.js";
import { KeyFigures } from "./ui/key-figures.js";
import { sayDrawn, showLegend, showNoLegend } from "./ui/legend.js";
import { SearchBox } from "./ui/search.js";
import { shareLink } from "./ui/share.js";
import { Status } from "./ui/status.js";
import { TerritoryTable } from "./ui/table.js";
import { Tabs } from "./ui/tabs.js";
import { sayWhatIsShown, sentence } from "./ui/words.js";

export class Page {
  #status = new Status(byId("status", HTMLElement));
  #tabs = new Tabs((tab) => {
    if (tab === "map") this.map.resized();
    if (tab === "table") this.go({ table: true });
  });
  #reader = new FigureReader(
    this.#status,
    (figures) => this.#figuresCame(figures),
    () => this.#figuresMissed(),
  );
  /** @type {Figures | null} */
  #figures = null;
  #painted = false;
  /** How many actions are drawn on the map. */
  #drawn = 0;
  #faultSaid = false;

  /** @param {AtlasState} state @param {Theme[]} themes */
  constructor(state, themes) {
    this.known = { state, themes };
    document.documentElement.dataset.known = "true";
    this.address = new Address((hash) => this.#read(hash));
    this.map = new AtlasMap(byId("map", HTMLElement), state, {
      onOpen: (level, code) => this.open(level, code, false),
      onMove: (place) => this.#moved(place),
      onPainted: () => this.#mapPainted(),
      onFault: (fault) => this.#mapFault(fault),
    });
    this.choices = new Choices(
      state,
      themes,
      (patch) => this.#choose(patch),
      (bounds) => this.map.fit(bounds),
    );
    this.events = new EventLayer(this.map.eventDots, {
      onToggle: (events) => this.go({ events }),
      onPlace: () => this.#tabs.show("map"),
      onFault: (fault) => this.#status.notice(`Les événements manquent. ${sentence(fault)}`),
    });
    this.panel = new TerritoryPanel(byId("panel", HTMLElement), {
      onOpen: (level, code) => this.open(level, code, true),
      onClose: () => this.#close(),
      onBounds: (bounds) => this.map.fit(bounds),
      onFar: (bounds) => this.map.sees(bounds) || this.map.fit(bounds),
    });
    this.table = new TerritoryTable(byId("table-part", HTMLElement), {
      onOpen: (level, code) => this.open(level, code, true),
      onToggle: (table) => this.go({ table }),
    });
    this.search = new SearchBox((found) => {
      this.go({ open: { level: found.level, code: found.code } });
      if (found.bounds) this.map.fit(found.bounds, found.level === "commune" ? 11 : 10);
    });
    this.keyFigures = new KeyFigures(byId("key-figures", HTMLElement), (level, theme) => {
      this.#tabs.show("map");
      this.go({ level, theme, field: null });
    });
    byId("share", HTMLButtonElement).addEventListener("click", () => shareLink(this.#status));
    followPicked(this.#status);
    byId("demo-badge", HTMLElement).hidden = !state.data.demo;
    byId("quality-badge", HTMLElement).hidden = state.boundary.quality !== "approximate";
    const { view, refused } = fromHash(globalThis.location.hash, this.known);
    /** @type {View} */
    this.view = view;
    // The panel and the table first: the map must know its size before it fits a place.
    this.#show(null);
    this.map.place(view.place);
    this.address.replace(view);
    this.#refuse(refused);
  }

  /** Shows a changed view, as a new entry of history. @param {Partial<View>} patch */
  go(patch) {
    const before = this.view;
    this.view = settled({ ...before, ...patch }, this.known);
    if (toHash(before) === toHash(this.view)) return;
    this.address.push(this.view);
    this.#show(before);
  }

  /** @param {LevelId} level @param {string} code @param {boolean} far whether it may lie out of sight */
  open(level, code, far) {
    this.panel.bringIntoSight = far;
    this.go({ open: { level, code } });
    this.#tabs.show("panel");
  }

  #close() {
    this.go({ open: null });
    this.#tabs.show("map");
    byId("map", HTMLElement).focus({ preventScroll: true });
  }

  /** @param {Partial<View>} patch */
  #choose(patch) {
    themeSwitching();
    const theme = this.#theme();
    if (patch.level && !theme.levels.includes(patch.level)) {
      const other = themeAtLevel(theme, patch.level, this.known.themes);
      this.go({ ...patch, theme: other.id });
      this.#status.notice(
        `« ${theme.label} » ne se lit pas à ce niveau : la carte montre « ${other.label} ».`,
      );
      return;
    }
    const level = this.view.level;
    this.go(patch);
    if (this.view.level !== level && !patch.level) {
      this.#status.notice(`« ${this.#theme().label} » ne se lit pas au niveau choisi : le niveau a changé.`);
    }
  }

  /** @param {string} hash */
  #read(hash) {
    const { view, refused } = fromHash(hash, this.known);
    const before = this.view;
    this.view = view;
    this.panel.bringIntoSight = false;
    if (JSON.stringify(view.place) !== JSON.stringify(before.place)) this.map.place(view.place);
    this.#show(before);
    this.#refuse(refused);
  }

  /** @param {string[]} refused parts of a link */
  #refuse(refused) {
    if (refused.length === 0) return;
    this.#status.notice(`Lien en partie illisible : ${refused.join(", ")} n’a pas été pris en compte.`);
  }

  /** @param {View | null} before null at the first time */
  #show(before) {
    const { view } = this;
    const theme = this.#theme();
    this.choices.show(view, theme);
    this.map.select(view.open);
    this.events.show(view.events, view.date);
    if (before?.level !== view.level) this.#levelChanged();
    if (!before || !sameFigures(before, view)) this.#reader.read(view);
    if (before?.date !== view.date) this.keyFigures.show(view.date);
    if (!before || !sameFigures(before, view)) this.#showPoints();
    if (
      !before ||
      before.open?.code !== view.open?.code ||
      before.open?.level !== view.open?.level ||
      before.date !== view.date
    ) {
      this.panel.show(view.open, view.date);
      this.#tabs.allow("panel", view.open !== null);
      byId("page", HTMLElement).classList.toggle("with-panel", view.open !== null);
      this.map.resized();
    }
    if (before?.table !== view.table) {
      this.table.toggle(view.table);
      this.map.resized();
    }
    sayWhatIsShown(view, theme, this.known.state);
    leadToComposer(view, theme);
  }

  #levelChanged() {
    this.#painted = false;
    this.#figures = null;
    this.map.level(this.view.level);
  }

  /** @param {Figures} figures */
  #figuresCame(figures) {
    this.#figures = figures;
    this.map.figures(figures);
    showLegend(byId("legend", HTMLElement), this.#theme(), figures, this.known.state);
    sayDrawn(byId("legend", HTMLElement), this.#drawn);
    this.choices.suggestBounds(figures.edges());
    this.table.show(figures);
    themeSwitched();
    this.#ready();
  }

  /** The drawn actions, on the themes of actions; without them the map says the same of each territory. */
  async #showPoints() {
    const { view } = this;
    this.#drawn = 0;
    this.map.points.show([]);
    if (this.#theme().group !== "action") return;
    try {
      const points = await readActionPoints(view.date, view.field);
      if (!sameFigures(view, this.view)) return;
      this.#drawn = points.length;
      this.map.points.show(points);
      sayDrawn(byId("legend", HTMLElement), points.length);
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
    }
  }

  #figuresMissed() {
    this.map.figures(null);
    showNoLegend(byId("legend", HTMLElement));
  }

  #mapPainted() {
    this.#painted = true;
    this.#ready();
  }

  /** Tiles and figures are both on the screen. */
  #ready() {
    if (!this.#painted || !this.#figures) return;
    this.#status.clear("busy");
    firstMap();
  }

  /** @param {NonNullable<View["place"]>} place */
  #moved(place) {
    this.view = { ...this.view, place };
    this.address.replaceSoon(this.view);
  }

  /** @param {unknown} fault */
  #mapFault(fault) {
    if (this.#faultSaid) return;
    this.#faultSaid = true;
    const replaced = fault instanceof Refused && fault.status === 404;
    const words = replaced
      ? "Les contours ont été remplacés depuis l’ouverture de la page."
      : `Une partie de la carte manque. ${sentence(fault)}`;
    this.#status.error(words, () => globalThis.location.reload());
  }

  #theme() {
    const theme = this.known.themes.find((one) => one.id === this.view.theme);
    if (!theme) throw new Error(`unknown theme ${this.view.theme}`);
    return theme;
  }
}
