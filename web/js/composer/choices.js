/**
 * The column on the left: what the map shows, on which page.
 *
 * @import {Theme} from "../types.js"
 * @import {Composition, Known, MapChoice, Template} from "./types.js"
 */
import { search } from "../api.js";
import { typedNumbers } from "../format.js";
import { Combobox } from "../ui/combobox.js";
import { el } from "../ui/html.js";
import { buttonOf, labelled } from "../ui/parts.js";
import { learn } from "./block-words.js";
import { check, choice, line, tiles } from "./field.js";
import { levelsOf, MOST_YEARS, secondsOf } from "./model.js";
import { readFrames } from "./requests.js";
import { FORMATS, LOOKS } from "./words.js";

const FRAMED = new Set(["region", "departement", "epci"]);
/** @type {Record<string, string>} */
const FRAME_WORDS = { region: "Région", departement: "Département", epci: "Intercommunalité" };

export class ChoicesPart {
  /**
   * @param {HTMLElement} place @param {Known} known
   * @param {{onMap: (patch: Partial<MapChoice>, what?: string) => void, onWhole: (patch: Partial<Composition>) => void, onTemplates: () => void}} events
   */
  constructor(place, known, events) {
    this.known = known;
    this.events = events;
    this.fields = this.#fields(known.state.dates);
    this.frame = this.#frame();
    const f = this.fields;
    place.replaceChildren(
      el(
        "section",
        { "aria-labelledby": "choices-map" },
        el("h2", { id: "choices-map" }, "Carte"),
        f.kind.element,
        f.hint,
        f.theme.element,
        f.second.element,
        f.level.element,
        f.date.element,
        f.before.element,
        f.years.element,
        f.field.element,
        el(
          "details",
          { class: "fold" },
          el("summary", {}, "Classes et couleurs"),
          f.method.element,
          f.classes.element,
          f.bounds.element,
          f.palette.element,
        ),
      ),
      el(
        "section",
        { "aria-labelledby": "choices-frame" },
        el("h2", { id: "choices-frame" }, "Cadre"),
        this.frame.element,
        f.paris.element,
        f.names.element,
        f.events.element,
        f.actions.element,
      ),
      el(
        "section",
        { "aria-labelledby": "choices-page" },
        el("h2", { id: "choices-page" }, "Page"),
        f.format.element,
        f.look.element,
        f.template.element,
        known.session.role === "administrator"
          ? buttonOf("Gérer les modèles…", events.onTemplates, { class: "link", "data-testid": "templates" })
          : "",
      ),
    );
  }

  /** @param {{min: string | null, max: string | null}} _dates */
  #fields(_dates) {
    const { themes, state, kinds } = this.known;
    const map = this.events.onMap;
    const days = { type: "date", min: "1943-01-01", max: "2100-12-31" };
    const listed = themes.map((one) => ({ id: one.id, label: one.label, group: one.groupLabel }));
    return {
      hint: el("p", { class: "note" }),
      kind: choice(
        "Genre de carte",
        kinds.kinds.map(({ id, label }) => ({ id, label: capital(label) })),
        (kind) => map({ kind: /** @type {any} */ (kind) }),
        {
          "data-testid": "kind",
        },
      ),
      theme: choice("Thème", listed, (theme) => map({ theme }), { "data-testid": "theme" }),
      second: choice("Second thème", listed, (second) => map({ second }), { "data-testid": "second" }),
      level: choice(
        "Niveau",
        state.levels.map(({ id, label }) => ({ id, label })),
        (level) => map({ level: /** @type {any} */ (level) }),
        { "data-testid": "level" },
      ),
      date: line("Situation au", (date) => date && map({ date }), { ...days, "data-testid": "date" }),
      before: line("Comparée au", (before) => before && map({ before }), days),
      years: line(
        "Années",
        (text) => map({ years: yearsOf(text) }, "years"),
        { inputmode: "numeric" },
        `${MOST_YEARS} au plus, séparées par des espaces.`,
      ),
      field: choice("Domaine d’action", [{ id: "", label: "Tous les domaines" }, ...state.fields], (field) =>
        map({ field: field || null }),
      ),
      method: choice("Méthode", state.methods, (method) =>
        map({ method: method === "quantiles" ? null : method }),
      ),
      classes: line("Nombre de classes", (text) => map({ classes: Number(text) || null }, "classes"), {
        type: "number",
        min: "2",
        max: "9",
        step: "1",
        inputmode: "numeric",
      }),
      bounds: line(
        "Bornes, séparées par des points-virgules",
        (text) => map({ bounds: typedNumbers(text) }, "bounds"),
        {
          placeholder: "0 ; 10 ; 50 ; 100",
        },
      ),
      palette: choice(
        "Palette",
        [{ id: "", label: "Celle du thème" }, ...palettesOf(kinds)],
        (palette) => map({ palette: palette || null }),
        {
          "data-testid": "palette",
        },
      ),
      paris: check("Agrandir Paris et sa petite couronne", (paris) => map({ paris }), {
        "data-testid": "paris",
      }),
      names: check("Nommer les principaux territoires", (names) => map({ names }), {
        "data-testid": "names",
      }),
      events: check("Événements sur la carte", (events) => map({ events })),
      actions: check("Actions placées sur la carte", (actions) => map({ actions })),
      format: tiles(
        "Format",
        FORMATS.map(({ id, label, size, width, height }) => ({
          id,
          label,
          note: size,
          sign: sheet(width, height),
        })),
        (format) => this.events.onWhole({ format }),
        "formats",
      ),
      look: tiles("Tons", LOOKS, (look) => this.events.onWhole({ look: /** @type {any} */ (look) }), "looks"),
      template: choice("Modèle", [{ id: "", label: "Celui d’Atlas" }], (template) =>
        this.events.onWhole({ template: template || null }),
      ),
    };
  }

  #frame() {
    const box = new Combobox(
      async (text, signal) => {
        const [found, own] = await Promise.all([
          search(text, signal),
          readFrames(this.known.session, text, signal),
        ]);
        const territories = found
          .filter((one) => FRAMED.has(one.level))
          .map((one) => ({
            id: one.code,
            level: one.level,
            label: one.name,
            note: FRAME_WORDS[one.level] ?? one.label,
          }));
        return [{ id: "", level: "france", label: "Toute la France", note: "" }, ...territories, ...own];
      },
      {
        label: "Cadres proposés",
        nothing: "Aucun territoire de ce nom.",
        placeholder: "Région, département, EPCI, périmètre",
        shortest: 0,
      },
    );
    box.input.dataset.testid = "frame";
    box.input.addEventListener("change", () => {
      const { chosen } = box;
      if (!chosen) return;
      if (chosen.id) learn(`${chosen.level}/${chosen.id}`, chosen.label);
      this.events.onMap({ frame: { kind: chosen.level ?? "france", code: chosen.id || null } });
    });
    return { element: el("div", {}, labelledBox(box)), box };
  }

  /** @param {Composition} composition @param {string | null} framed the name of the frame, once it is known */
  show(composition, framed) {
    const { map } = composition;
    const f = this.fields;
    const theme = this.known.themes.find((one) => one.id === map.theme);
    f.kind.show(map.kind);
    f.hint.textContent = this.known.kinds.kinds.find(({ id }) => id === map.kind)?.description ?? "";
    f.theme.show(map.theme);
    this.#showMap(map, theme);
    f.format.show(composition.format);
    f.look.show(composition.look);
    f.template.show(composition.template);
    const { box } = this.frame;
    if (document.activeElement !== box.input)
      box.input.value = map.frame.kind === "france" ? "Toute la France" : (framed ?? map.frame.code ?? "");
  }

  /** @param {MapChoice} map @param {Theme | undefined} theme */
  #showMap(map, theme) {
    const f = this.fields;
    const seconds = secondsOf(this.known, map);
    f.second.element.hidden = map.second === null;
    for (const option of f.second.select.options)
      option.hidden = option.disabled = !seconds.includes(option.value);
    f.second.show(map.second);
    const levels = levelsOf(this.known, map.kind, map.theme);
    for (const option of f.level.select.options) option.disabled = !levels.includes(option.value);
    f.level.show(map.level);
    f.date.show(map.date);
    f.before.element.hidden = map.kind !== "before-after";
    f.before.show(map.before);
    f.years.element.hidden = map.kind !== "years";
    if (document.activeElement !== f.years.input) f.years.show(map.years.join(" "));
    f.field.element.hidden = !theme?.takesField || map.kind === "fields";
    f.field.show(map.field);
    const quantity = theme?.kind === "quantity";
    f.method.element.hidden = !quantity;
    f.method.show(map.method ?? "quantiles");
    f.classes.element.hidden = !quantity || map.method === "manual";
    f.classes.show(String(map.classes ?? 5));
    f.bounds.element.hidden = !quantity || map.method !== "manual";
    if (document.activeElement !== f.bounds.input)
      f.bounds.show((map.bounds ?? []).map((one) => String(one).replace(".", ",")).join(" ; "));
    f.palette.show(map.palette);
    f.paris.show(map.paris);
    f.names.show(map.names);
    f.events.show(map.events);
    f.actions.show(map.actions);
  }

  /** @param {Template[]} templates @param {string | null} chosen */
  templates(templates, chosen) {
    this.fields.template.fill([
      { id: "", label: "Celui d’Atlas" },
      ...templates.map(({ key, name }) => ({ id: key, label: name })),
    ]);
    this.fields.template.show(chosen);
  }
}

/** @param {string} words */
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** @param {Combobox} box */
function labelledBox(box) {
  const control = labelled("Ce que montre la carte", box.input);
  control.append(box.element);
  box.element.prepend(box.input);
  return control;
}

/** @param {string} text */
function yearsOf(text) {
  const years = text
    .split(/[^0-9]+/)
    .filter((one) => /^\d{4}$/.test(one))
    .map(Number);
  return [...new Set(years)].sort((a, b) => a - b).slice(0, MOST_YEARS);
}

/** @type {Record<string, string>} */
const SORTS = {
  sequential: "Du clair au foncé",
  diverging: "De part et d’autre d’un milieu",
  categorical: "Catégories",
  crossed: "Deux thèmes croisés",
};

/** @param {import("./types.js").Kinds} kinds */
const palettesOf = ({ palettes }) =>
  palettes.map(({ id, label, sort }) => ({ id, label, group: SORTS[sort] ?? sort }));

/** A sheet in its proportions. @param {number} width @param {number} height */
function sheet(width, height) {
  const sign = el("span", { class: "tile-sheet", "aria-hidden": "true" });
  sign.style.setProperty("--w", `${width}px`);
  sign.style.setProperty("--h", `${height}px`);
  return el("span", { class: "tile-sign" }, sign);
}
