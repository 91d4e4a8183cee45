/**
 * The editor of one letter: words and blocks on the left, the letter as it will be read on the right. Everything typed is
 * saved by itself.
 *
 * @import {Block, Choices, Context, Draft, Letter, Screen} from "./types.js"
 * @import {Hands} from "./block.js"
 */
import { readThemes } from "../api.js";
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { crumbs } from "../ui/screen-parts.js";
import { sentence } from "../ui/words.js";
import { blockCard } from "./block.js";
import { waiting } from "./changes.js";
import { CheckList } from "./check.js";
import { draftOf, moved, withNew, without } from "./draft.js";
import { dragBlocks } from "./drag.js";
import { Edits } from "./edits.js";
import { letterFields } from "./fields.js";
import { keepingFocus } from "./focus.js";
import { askToSend, fileLinks } from "./output.js";
import { Preview } from "./preview.js";
import { reading } from "./reading.js";
import { readLetter, readLetters, refreshLetter, sendLetter } from "./requests.js";
import { Saving } from "./saving.js";
import { SavingLine } from "./saving-line.js";
import { warnings } from "./warnings.js";

/** @param {string} key @param {Context} context @returns {Promise<Screen>} */
export async function showLetter(key, context) {
  const [letter, { figures, kinds }, themes] = await Promise.all([
    readLetter(key),
    readLetters(),
    readThemes(),
  ]);
  const levels = context.state.levels.map(({ id, label }) => ({ id, label }));
  const choices = { figures, kinds, themes, levels };
  return context.canWrite && letter.state === "draft"
    ? new Editor(letter, choices, context).screen()
    : reading(letter, context);
}

/** @param {Letter} letter */
const factsOf = (letter) => JSON.stringify(letter.blocks.map(({ key, facts }) => [key, facts]));

class Editor {
  /** @type {Hands} */
  #hands;
  /** As they were drawn last. */
  #facts = "";
  #preview = new Preview();
  #check = new CheckList();
  #blocks = el("div", { class: "letter-blocks", "data-testid": "blocks" });
  #fields = el("div", { class: "letter-fields" });
  #data = el("div", { class: "letter-data" });
  #undo = buttonOf("Annuler", () => this.#step("undo"), { class: "quiet small", "data-testid": "undo-edit" });
  #redo = buttonOf("Rétablir", () => this.#step("redo"), {
    class: "quiet small",
    "data-testid": "redo-edit",
  });

  /** @param {Letter} letter @param {Choices} choices @param {Context} context */
  constructor(letter, choices, context) {
    this.context = context;
    this.edits = new Edits(draftOf(letter));
    this.#facts = factsOf(letter);
    this.saving = new Saving(letter, {
      saved: (saved) => this.#saved(saved),
      state: (state, words) => this.line.show(state, words),
    });
    this.line = new SavingLine({
      retry: () => this.saving.now(),
      mine: () => this.saving.overwrite(),
      theirs: () => {
        this.saving.drop();
        context.again();
      },
    });
    this.#hands = {
      edit: (change, place) => this.#edit(change(this.edits.present), place),
      move: (key, place) => this.#edit(moved(this.edits.present, key, place)),
      remove: (key) => this.#edit(without(this.edits.present, key)),
      open: new Set(),
      choices,
    };
    dragBlocks(this.#blocks, this.#hands.move);
  }

  /** @returns {Screen} */
  screen() {
    const { letter } = this.saving;
    this.#draw();
    const tools = el(
      "div",
      { class: "letter-tools" },
      this.#undo,
      this.#redo,
      buttonOf("Actualiser les chiffres", () => this.#refresh(), {
        class: "quiet small",
        "data-testid": "refresh",
      }),
      this.line.element,
      buttonOf("Marquer comme diffusée…", () => this.#send(), { class: "small", "data-testid": "send" }),
    );
    const files = fileLinks(() => this.saving.letter, {
      saved: () => this.saving.now(),
      say: this.context.say,
    });
    const root = el(
      "div",
      { class: "letter-editor" },
      el("div", { class: "letter-write" }, this.#fields, this.#blocks, this.#adding()),
      el("div", { class: "letter-read" }, files, this.#check.element, this.#preview.element),
    );
    root.addEventListener("keydown", (event) => this.#key(event));
    const warn = (/** @type {BeforeUnloadEvent} */ event) => {
      if (this.saving.pending) event.preventDefault();
    };
    globalThis.addEventListener("beforeunload", warn);
    return {
      title: letter.title,
      content: [
        crumbs([["Lettres du réseau", "#/"]]),
        el("h2", { tabindex: "-1" }, "Rédiger la lettre"),
        tools,
        this.#data,
        root,
      ],
      shown: () => this.#look(letter),
      leave: () => {
        globalThis.removeEventListener("beforeunload", warn);
        this.saving.now();
      },
    };
  }

  /** @param {Draft} draft @param {string} [place] where somebody types: nothing is drawn anew under their hands */
  #edit(draft, place) {
    this.edits.do(draft, place);
    this.saving.later(draft);
    if (place) this.#marks();
    else this.#draw();
  }

  /** @param {"undo" | "redo"} which */
  #step(which) {
    this.edits[which]();
    this.saving.later(this.edits.present);
    this.#draw();
  }

  /** The browser's own undoing stays within the field that one types in. @param {KeyboardEvent} event */
  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") {
      event.preventDefault();
      this.saving.now();
    }
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (typing) return;
    if (key === "z") this.#step(event.shiftKey ? "redo" : "undo");
    if (key === "y") this.#step("redo");
  }

  /** Where no fact became another, nothing is drawn anew under who types on. @param {Letter} letter as it was saved just now */
  #saved(letter) {
    const facts = factsOf(letter);
    if (facts === this.#facts) this.#marks();
    else this.#draw();
    this.#facts = facts;
    this.#look(letter);
  }

  /** @param {Letter} letter */
  #look(letter) {
    this.#preview.show(letter);
    this.#check.look(letter.key);
  }

  /** @param {string} key @returns {Block | undefined} */
  #known(key) {
    return this.saving.letter.blocks.find((one) => one.key === key);
  }

  /** What the server computed of a block, unless something else is asked of it by now. @param {Draft["blocks"][0]} block */
  #factsOf(block) {
    const known = this.#known(block.key);
    return known?.kind === block.kind ? known : undefined;
  }

  #draw() {
    const { present } = this.edits;
    keepingFocus(() => {
      this.#fields.replaceChildren(...letterFields(present, this.#hands.edit));
      this.#blocks.replaceChildren(
        ...present.blocks.map((block, place) =>
          blockCard(block, this.#factsOf(block), place, present.blocks.length, this.#hands),
        ),
      );
    });
    this.#marks();
  }

  #marks() {
    this.#undo.disabled = !this.edits.canUndo;
    this.#redo.disabled = !this.edits.canRedo;
    this.#data.replaceChildren(...warnings(this.#waiting(), this.saving.letter.current));
  }

  #waiting() {
    return waiting(this.edits.present, (key) => this.#known(key)?.facts ?? null);
  }

  #adding() {
    const select = el(
      "select",
      { "aria-label": "Nature du bloc à ajouter", "data-testid": "add-kind" },
      ...this.#hands.choices.kinds.map(({ id, label }) => el("option", { value: id }, label)),
    );
    const add = buttonOf(
      "Ajouter le bloc",
      () => {
        const { draft, key } = withNew(this.edits.present, select.value);
        this.#hands.open.add(key);
        this.#edit(draft);
        const made = this.#blocks.querySelector(`[data-focus="${key}-heading"]`);
        if (made instanceof HTMLElement) made.focus();
      },
      { class: "quiet small", "data-testid": "add-block" },
    );
    return el("div", { class: "add-block" }, select, add);
  }

  async #refresh() {
    if (!(await this.saving.now())) return;
    try {
      const letter = await refreshLetter(this.saving.letter);
      this.saving.follow(letter);
      this.#saved(letter);
      const count = this.#waiting();
      this.context.say(
        count === 0
          ? "Les chiffres sont à jour ; vos phrases sont restées."
          : "Les chiffres sont à jour ; vos phrases sont restées, certaines disent d’anciens chiffres.",
      );
    } catch (fault) {
      this.context.say(sentence(fault));
    }
  }

  async #send() {
    if (!(await this.saving.now())) return;
    const { letter } = this.saving;
    const known = { waiting: this.#waiting(), broken: this.#check.broken, current: letter.current };
    if (!(await askToSend(letter, known))) return;
    try {
      await sendLetter(letter);
      this.context.say("La lettre est marquée comme diffusée.");
    } catch (fault) {
      this.context.say(sentence(fault));
    }
    this.context.again();
  }
}
