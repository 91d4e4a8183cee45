/**
 * Holds the composition, its past and what it is kept as, and keeps every part of the page in step with it.
 *
 * @import {Composition, Known, Preview, Template} from "./types.js"
 */
import { readProfile } from "../api.js";
import { byId } from "../ui/html.js";
import { Notices } from "../ui/notices.js";
import { sentence } from "../ui/words.js";
import { learn } from "./block-words.js";
import { BlocksPart } from "./blocks.js";
import { ChoicesPart } from "./choices.js";
import { dropDraft, keepDraft } from "./draft.js";
import { copyPicture, download } from "./files.js";
import { GalleryPart } from "./gallery.js";
import { Keeping } from "./keeping.js";
import {
  changed,
  chosen,
  LONGEST_HASH,
  laid,
  same,
  settled,
  stepped,
  usual,
  withBlock,
  without,
  withTexts,
  written,
} from "./model.js";
import { Past } from "./past.js";
import { PreviewPart } from "./preview.js";
import { readKept, readTemplates } from "./requests.js";
import { askForSeries } from "./series.js";
import { manageTemplates } from "./templates.js";
import { TextsPart } from "./texts.js";

export class Studio {
  #notices = new Notices(byId("said", HTMLElement));
  /** @type {string | null} */
  #framed = null;
  /** @type {Template[]} */
  #templates = [];

  /** @param {Known} known @param {import("./keeping.js").Start & {now?: Composition | null}} start now: what the address holds of it, beyond what is kept */
  constructor(known, start) {
    this.known = known;
    const begun = settled(start.composition, known);
    this.past = new Past(start.now ? settled(start.now, known) : begun);
    this.keeping = new Keeping(known.session, {
      say: (words, undo) => this.#notices.say(words, undo),
      onKept: () => this.#kept(),
    });
    this.keeping.start({ ...start, composition: begun });
    this.choices = new ChoicesPart(byId("choices", HTMLElement), known, {
      onMap: (patch, what) => this.change((one) => chosen(one, patch, known), what),
      onWhole: (patch) => this.change((one) => ({ ...one, ...patch })),
      onTemplates: () => this.#manage(),
    });
    this.texts = new TextsPart(byId("texts", HTMLElement), (patch, what) =>
      this.change((one) => withTexts(one, patch), what),
    );
    this.blocks = new BlocksPart(
      byId("blocks", HTMLElement),
      known,
      {
        onAdd: (block) => this.change((one) => withBlock(one, block)),
        onChange: (id, patch, what) => this.change((one) => changed(one, id, patch), what),
        onStep: (id, step) => this.change((one) => stepped(one, id, step)),
        onRemove: (id) => this.change((one) => without(one, id)),
        onFind: (id) => this.preview.handles.focus(id),
      },
      () => this.past.present,
    );
    this.preview = new PreviewPart({
      onDrawn: (preview) => this.#drawn(preview),
      onPlace: (id, x, y, what) => this.#place(id, x, y, what),
      onSelect: (id) => this.blocks.select(id),
    });
    this.gallery = new GalleryPart(byId("gallery", HTMLElement), known, {
      onOpen: (key, twin) => this.open(key, twin),
      onChanged: (kept, key) => this.keeping.follow(kept, key),
      say: (words, undo) => this.#notices.say(words, undo),
    });
    this.#wire();
    this.#readTemplates();
    this.#show(true);
    this.#address();
    this.view(globalThis.location.hash === "#galerie" ? "gallery" : "compose");
  }

  #wire() {
    const press = (/** @type {string} */ id, /** @type {() => unknown} */ onClick) =>
      byId(id, HTMLButtonElement).addEventListener("click", () => onClick());
    press("undo", () => this.#back());
    press("redo", () => this.#forth());
    press("new", () => this.#fresh());
    press("save", () => this.keeping.save(this.past.present));
    press("save-as", () => this.keeping.saveAs(this.past.present));
    press("copy", () => this.#copy());
    press("series", () => this.#series());
    byId("series", HTMLButtonElement).hidden = !this.keeping.signedIn;
    press("view-compose", () => this.view("compose"));
    press("view-gallery", () => this.view("gallery"));
    for (const button of byId("downloads", HTMLElement).querySelectorAll("button"))
      if (button.dataset.kind)
        button.addEventListener("click", () =>
          this.#download(/** @type {any} */ (button.dataset.kind), Number(button.dataset.scale ?? 1)),
        );
    document.addEventListener("keydown", (event) => this.#key(event));
    globalThis.addEventListener("beforeunload", (event) => {
      if (this.keeping.unsaved(this.past.present)) event.preventDefault();
    });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]")) return;
    const key = event.key.toLowerCase();
    if (key === "z" && event.shiftKey) this.#forth();
    else if (key === "y") this.#forth();
    else if (key === "z") this.#back();
    else if (key === "s" && this.keeping.canWrite) this.keeping.save(this.past.present);
    else return;
    event.preventDefault();
  }

  /** One more step. @param {(before: Composition) => Composition} change @param {string} [what] as in {@link Past#push} */
  change(change, what = "") {
    const next = settled(change(this.past.present), this.known);
    if (same(next, this.past.present)) return;
    this.past.push(next, what);
    this.#show(what === "");
    this.#address();
  }

  #back() {
    if (this.past.undo()) this.#moved();
  }

  #forth() {
    if (this.past.redo()) this.#moved();
  }

  #moved() {
    this.#show(true);
    this.#address();
  }

  /** @param {boolean} now whether to draw at once */
  #show(now) {
    const { present } = this.past;
    this.#nameFrame(present);
    this.choices.show(present, this.#framed);
    this.texts.show(present);
    this.blocks.show(present);
    this.keeping.show(present);
    byId("undo", HTMLButtonElement).disabled = !this.past.canUndo;
    byId("redo", HTMLButtonElement).disabled = !this.past.canRedo;
    this.preview.show(present, now);
  }

  /** @param {Preview} preview */
  #drawn(preview) {
    this.texts.suggest(preview, this.past.present);
  }

  /** A block is put somewhere; its size is that in which it is drawn. @param {string} id @param {number} x @param {number} y @param {string} what */
  #place(id, x, y, what) {
    const room = this.preview.shown?.boxes.find((one) => one.id === id);
    if (!room) return;
    const block = this.past.present.blocks.find((one) => one.id === id);
    const size = block?.place ?? { width: Math.round(room.width), height: Math.round(room.height) };
    this.change((one) => changed(one, id, { place: { x, y, width: size.width, height: size.height } }), what);
  }

  /** The frame is kept by its code; people know it by its name. @param {Composition} composition */
  async #nameFrame({ map }) {
    const { kind, code } = map.frame;
    const known = this.#frameKnown;
    if (!code || kind === "perimeter" || known === code) return;
    this.#frameKnown = code;
    this.#framed = null;
    try {
      const date = map.date ?? this.known.state.dates.default;
      const profile = await readProfile(/** @type {any} */ (kind), code, date, new AbortController().signal);
      this.#framed = profile.name;
      learn(`${kind}/${code}`, profile.name);
      this.choices.show(this.past.present, this.#framed);
    } catch {
      // Its code stands in for it.
    }
  }

  #frameKnown = "";

  /** The composition is in the address as long as it is short; the draft of this tab holds it in any case. */
  #address() {
    const { present } = this.past;
    const hash = written(present);
    const short = hash.length <= LONGEST_HASH;
    const key = this.keeping.key;
    const parts = [key ? `image=${encodeURIComponent(key)}` : "", short ? `c=${hash}` : ""].filter(Boolean);
    if (this.shown !== "gallery") history.replaceState(null, "", `#${parts.join("&")}`);
    if (this.keeping.unsaved(present))
      keepDraft({ title: this.keeping.title, key, revision: this.keeping.revision, composition: present });
    else dropDraft();
  }

  #kept() {
    this.#address();
    this.keeping.show(this.past.present);
  }

  async #readTemplates() {
    try {
      this.#templates = await readTemplates();
      this.choices.templates(this.#templates, this.past.present.template);
    } catch {
      // Without them, pictures are in Atlas's own style.
    }
  }

  async #manage() {
    try {
      this.#templates = await manageTemplates((words) => this.#notices.say(words));
      this.choices.templates(this.#templates, this.past.present.template);
      this.preview.show(this.past.present, true);
    } catch (fault) {
      this.#notices.say(sentence(fault));
    }
  }

  /** @param {"compose" | "gallery"} view */
  view(view) {
    this.shown = view;
    document.body.dataset.view = view;
    byId("view-compose", HTMLButtonElement).setAttribute("aria-pressed", String(view === "compose"));
    byId("view-gallery", HTMLButtonElement).setAttribute("aria-pressed", String(view === "gallery"));
    if (view === "gallery") {
      history.replaceState(null, "", "#galerie");
      this.gallery.show();
    } else this.#address();
  }

  /** From the gallery. @param {string} key @param {boolean} twin as a new one */
  async open(key, twin) {
    if (!(await this.keeping.mayLeave(this.past.present))) return;
    try {
      const kept = await readKept(key);
      const base = usual(
        kept.composition.map.theme,
        kept.composition.map.level,
        kept.composition.map.date ?? "",
      );
      const composition = settled(laid(kept.composition, base), this.known);
      this.past = new Past(composition);
      this.keeping.start(
        twin
          ? { title: `${kept.title} (copie)`, key: null, revision: 0, composition, fresh: true }
          : { title: kept.title, key: kept.key, revision: kept.revision, composition },
      );
      this.view("compose");
      this.#moved();
    } catch (fault) {
      this.#notices.say(sentence(fault));
    }
  }

  async #fresh() {
    if (!(await this.keeping.mayLeave(this.past.present))) return;
    const { theme, level, date } = this.past.present.map;
    const composition = settled(usual(theme, level, date ?? this.known.state.dates.default), this.known);
    this.past = new Past(composition);
    this.keeping.start({ title: "", key: null, revision: 0, composition });
    this.view("compose");
    this.#moved();
  }

  /** @param {"png" | "svg" | "pdf"} kind @param {number} scale */
  async #download(kind, scale) {
    byId("export", HTMLDetailsElement).open = false;
    this.#notices.say("Préparation du fichier…");
    try {
      this.#notices.say(`Téléchargé : ${await download(this.past.present, kind, scale)}.`);
    } catch (fault) {
      this.#notices.say(sentence(fault));
    }
  }

  #series() {
    byId("export", HTMLDetailsElement).open = false;
    askForSeries(this.past.present);
  }

  async #copy() {
    byId("export", HTMLDetailsElement).open = false;
    this.#notices.say("Copie de l’image…");
    const done = await copyPicture(this.past.present);
    this.#notices.say(
      done
        ? "Image copiée : collez-la dans un message ou un document."
        : "Votre navigateur ne permet pas de copier l’image : téléchargez le PNG.",
    );
  }
}
