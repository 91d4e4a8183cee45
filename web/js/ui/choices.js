/**
 * The choices on the left: level, theme, field, day, classes, jumps. Each change is handed over as a patch of the view.
 *
 * @import {AtlasState, Box, Theme, View} from "../types.js"
 */
import { isoDay, shortDay, typedNumbers } from "../format.js";
import { areBounds, isDay, isLevel } from "../state.js";
import { byId, el, fillSelect } from "./html.js";

export class Choices {
  #level = byId("level", HTMLSelectElement);
  #theme = byId("theme", HTMLSelectElement);
  #description = byId("theme-description", HTMLElement);
  #fieldRow = byId("field-row", HTMLElement);
  #field = byId("field", HTMLSelectElement);
  #date = byId("date", HTMLInputElement);
  #jump = byId("jump", HTMLSelectElement);
  #classing = byId("classing", HTMLDetailsElement);
  #method = byId("method", HTMLSelectElement);
  #classes = byId("classes", HTMLInputElement);
  #classesLabel = byId("classes-label", HTMLElement);
  #boundsRow = byId("bounds-row", HTMLElement);
  #bounds = byId("bounds", HTMLInputElement);

  /**
   * @param {AtlasState} state @param {Theme[]} themes
   * @param {(patch: Partial<View>) => void} onChange
   * @param {(bounds: Box) => void} onJump
   */
  constructor(state, themes, onChange, onJump) {
    this.themes = themes;
    this.state = state;
    this.onChange = onChange;
    fillSelect(this.#level, state.levels);
    this.#themeGroups();
    fillSelect(this.#field, [{ id: "", label: "Tous les domaines" }, ...state.fields]);
    fillSelect(this.#method, state.methods);
    fillSelect(this.#jump, state.jumps);
    this.#listen();
    this.#days();
    this.#jump.addEventListener("change", () => {
      const jump = state.jumps.find((one) => one.id === this.#jump.value);
      this.#jump.value = "";
      if (jump) onJump(jump.bounds);
    });
    byId("choices-form", HTMLFormElement).addEventListener("submit", (event) => event.preventDefault());
  }

  #themeGroups() {
    /** @type {Map<string, HTMLOptGroupElement>} */
    const groups = new Map();
    for (const theme of this.themes) {
      let group = groups.get(theme.groupLabel);
      if (!group) {
        group = el("optgroup", { label: theme.groupLabel });
        groups.set(theme.groupLabel, group);
        this.#theme.append(group);
      }
      group.append(el("option", { value: theme.id }, theme.demo ? `${theme.label} (fictif)` : theme.label));
    }
  }

  #listen() {
    this.#level.addEventListener("change", () => {
      if (isLevel(this.#level.value)) this.onChange({ level: this.#level.value });
    });
    this.#theme.addEventListener("change", () => this.onChange({ theme: this.#theme.value }));
    this.#field.addEventListener("change", () => this.onChange({ field: this.#field.value || null }));
    this.#date.addEventListener("change", () => {
      if (isDay(this.#date.value)) this.onChange({ date: this.#date.value });
    });
    this.#method.addEventListener("change", () => {
      const method = this.#method.value;
      if (method !== "manual") this.onChange({ method, bounds: [] });
      else this.#askBounds();
    });
    this.#classes.addEventListener("change", () => {
      if (this.#classes.checkValidity()) this.onChange({ classes: this.#classes.valueAsNumber });
    });
    this.#bounds.addEventListener("change", () => this.#readBounds());
  }

  #days() {
    const usual = byId("date-usual", HTMLButtonElement);
    usual.textContent = shortDay(this.state.dates.default);
    usual.addEventListener("click", () => this.onChange({ date: this.state.dates.default }));
    byId("date-today", HTMLButtonElement).addEventListener("click", () =>
      this.onChange({ date: isoDay(new Date()) }),
    );
  }

  #askBounds() {
    this.#boundsRow.hidden = false;
    this.#classes.hidden = this.#classesLabel.hidden = true;
    this.#bounds.focus();
  }

  #readBounds() {
    const bounds = typedNumbers(this.#bounds.value);
    const sound = areBounds(bounds);
    this.#bounds.setAttribute("aria-invalid", String(!sound));
    if (sound) this.onChange({ method: "manual", bounds });
  }

  /** @param {View} view @param {Theme} theme */
  show(view, theme) {
    this.#level.value = view.level;
    this.#theme.value = view.theme;
    this.#description.textContent = theme.description;
    this.#fieldRow.hidden = !theme.takesField;
    this.#field.value = view.field ?? "";
    this.#date.value = view.date;
    this.#classing.hidden = theme.kind === "category";
    this.#method.value = view.method;
    this.#classes.value = String(view.classes);
    const manual = view.method === "manual";
    this.#boundsRow.hidden = !manual;
    this.#classes.hidden = this.#classesLabel.hidden = manual;
    this.#bounds.removeAttribute("aria-invalid");
    this.#bounds.value = view.bounds.map((bound) => String(bound).replace(".", ",")).join(" ; ");
  }

  /** Fills the field of own bounds, so that the reader starts from the classes on show. @param {number[]} edges */
  suggestBounds(edges) {
    if (this.#bounds.value === "")
      this.#bounds.placeholder = edges.map((edge) => String(edge).replace(".", ",")).join(" ; ");
  }
}
