/**
 * One perimeter: its map, its communes, its name.
 *
 * @import {Context, Screen} from "../types.js"
 * @import {Commune, Perimeter} from "./types.js"
 */
import { Refused } from "../../api.js";
import { plural } from "../../format.js";
import { PickMap } from "../../map/pick-map.js";
import { Combobox } from "../../ui/combobox.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { sentence } from "../../ui/words.js";
import { searchOf } from "../portrait/requests.js";
import { actions } from "./actions.js";
import { Draft } from "./draft.js";
import { PickedList } from "./picked.js";
import { keepPerimeter, readCommunes } from "./requests.js";

/** @param {Perimeter | null} known null for a new one @param {Commune[]} communes @param {Context} context @returns {Screen} */
export function editor(known, communes, context) {
  return new Editor(known, communes, context).screen();
}

class Editor {
  #title = el("input", {
    type: "text",
    maxlength: "120",
    autocomplete: "off",
    "data-testid": "perimeter-title",
  });
  #description = el("textarea", { rows: "2", maxlength: "2000" });
  #fault = el("p", { class: "fault", role: "alert", hidden: true });
  #picked = new PickedList();
  #ground = el("div", {
    class: "pick-map",
    tabindex: "0",
    role: "application",
    "aria-label":
      "Carte des communes. Les flèches la déplacent, plus et moins zooment, Entrée choisit la commune sous la croix. Le champ « Ajouter » permet de choisir par nom.",
    "data-testid": "pick-map",
  });
  /** @type {PickMap | null} */
  #map = null;

  /** @param {Perimeter | null} known @param {Commune[]} communes @param {Context} context */
  constructor(known, communes, context) {
    this.known = known;
    this.draft = new Draft(communes);
    this.context = context;
    this.writes = context.canWrite;
    if (this.writes) this.#picked.onRemove = (code) => this.#removeCommune(code);
    this.#title.value = known?.title ?? "";
    this.#description.value = known?.description ?? "";
    this.undo = buttonOf("Annuler le dernier choix", () => this.#undo(), { class: "quiet" });
    this.draw = buttonOf("Entourer sur la carte", () => this.#draw(), {
      class: "quiet",
      "aria-pressed": "false",
      "data-testid": "draw",
    });
  }

  /** @returns {Screen} */
  screen() {
    const name = this.known?.title ?? "Nouveau périmètre";
    const content = [
      crumbs([["Périmètres", this.context.link({ path: [], query: {} })]]),
      heading(name, ...(this.known ? actions(this.known, this.context) : [])),
      this.known?.description && !this.writes ? el("p", { class: "lead" }, this.known.description) : null,
      el(
        "div",
        { class: "perimeter" },
        el(
          "div",
          { class: "perimeter-side" },
          ...(this.writes ? this.#form() : []),
          this.#picked.counts,
          this.#picked.list,
        ),
        this.#ground,
      ),
    ];
    requestAnimationFrame(() => this.#open());
    return {
      title: name,
      content: /** @type {HTMLElement[]} */ (content.filter(Boolean)),
      leave: () => this.#map?.map.remove(),
    };
  }

  /** A map has a size only once it stands on the page. */
  #open() {
    if (!this.#ground.isConnected) {
      requestAnimationFrame(() => this.#open());
      return;
    }
    this.#map = new PickMap(
      this.#ground,
      this.context.state,
      this.writes ? { onPick: (code) => this.#pick(code), onCorners: (count) => this.#corners(count) } : null,
    );
    this.#show(true);
  }

  #form() {
    const box = new Combobox(searchOf([]), {
      label: "Territoires trouvés",
      nothing: "Aucun territoire de ce nom.",
      placeholder: "Commune, EPCI, département ou région",
      shortest: 2,
    });
    box.input.dataset.testid = "add-territory";
    box.element.addEventListener("change", () => {
      const chosen = box.chosen;
      if (chosen) this.#addTerritory(chosen.level ?? "commune", chosen.id, chosen.label);
      box.choose(null);
    });
    const search = labelled("Ajouter", box.input, "Toutes les communes du territoire choisi sont ajoutées.");
    search.insertBefore(box.element, search.querySelector(".note"));
    box.element.prepend(box.input);
    return [
      labelled("Nom", this.#title),
      labelled("Description", this.#description),
      search,
      el("p", { class: "actions" }, this.draw, this.undo),
      this.#fault,
      el(
        "p",
        { class: "actions" },
        buttonOf("Enregistrer", () => this.#keep(), { class: "strong", "data-testid": "keep-perimeter" }),
      ),
    ];
  }

  /** @param {boolean} [go] */
  #show(go = false) {
    const { communes, population } = this.draft;
    this.#map?.show(communes, go);
    this.undo.disabled = !this.draft.canUndo;
    this.#picked.show(communes, population);
  }

  /** The next line takes the focus; where none is left, the way back does. @param {string} code */
  #removeCommune(code) {
    this.draft.remove([code]);
    const reach = this.#picked.after(code);
    this.#show();
    if (!reach()) this.undo.focus();
  }

  #undo() {
    this.draft.undo();
    this.#show();
  }

  /** @param {string} code */
  async #pick(code) {
    if (this.draft.has(code)) {
      this.draft.remove([code]);
      this.#show();
    } else await this.#add({ communes: [code] }, "", false);
  }

  /** @param {string} level @param {string} code @param {string} label */
  #addTerritory(level, code, label) {
    return this.#add({ from: { level, code } }, label, true);
  }

  /** @param {Parameters<typeof readCommunes>[0]} what @param {string} label @param {boolean} go */
  async #add(what, label, go) {
    this.#fault.hidden = true;
    try {
      const count = this.draft.add(await readCommunes(what));
      this.#show(go);
      if (label) this.context.say(`${label} : ${plural(count, "commune ajoutée", "communes ajoutées")}.`);
      else if (count === 0) this.context.say("Aucune commune de plus.");
    } catch (fault) {
      this.#say(fault);
    }
  }

  #draw() {
    if (!this.#map) return;
    if (!this.#map.drawing) {
      this.#map.startLine();
      this.#drawing("Terminer le tracé", true);
      this.context.say("Cliquez autour des communes, puis terminez le tracé.");
      this.#ground.focus();
      return;
    }
    this.#drawing("Entourer sur la carte", false);
    const polygon = this.#map.endLine();
    if (polygon) this.#add({ polygon }, "Tracé", false);
    else this.context.say("Un tracé a au moins trois sommets : rien n’a été ajouté.");
  }

  /** @param {string} label @param {boolean} on */
  #drawing(label, on) {
    this.draw.textContent = label;
    this.draw.setAttribute("aria-pressed", String(on));
    this.#ground.classList.toggle("drawing", on);
  }

  /** @param {number} count */
  #corners(count) {
    this.draw.textContent = `Terminer le tracé (${plural(count, "sommet")})`;
  }

  /** @param {unknown} fault */
  #say(fault) {
    this.#fault.textContent = sentence(fault);
    this.#fault.hidden = false;
    if (!(fault instanceof Refused)) throw fault;
  }

  async #keep() {
    this.#fault.hidden = true;
    try {
      const kept = await keepPerimeter(this.known, {
        title: this.#title.value,
        description: this.#description.value,
        communes: this.draft.codes,
      });
      this.context.say(`Périmètre « ${kept.title} » enregistré.`);
      this.context.go({ path: [kept.key], query: {} });
    } catch (fault) {
      this.#say(fault);
    }
  }
}
