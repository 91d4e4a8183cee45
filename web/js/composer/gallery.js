/**
 * The gallery: what is kept, what of it is published, and what can be done with each.
 *
 * @import {Kept, Known} from "./types.js"
 */
import { shortDay } from "../format.js";
import { askIn } from "../ui/dialog.js";
import { el } from "../ui/html.js";
import { buttonOf, faultBox } from "../ui/parts.js";
import { sentence } from "../ui/words.js";
import { copyText } from "./files.js";
import { publish, readGallery, remove, restore, takeBack, thumbnailUrl } from "./requests.js";

const FILTERS = [
  { id: "all", label: "Toutes" },
  { id: "yes", label: "Diffusées" },
  { id: "no", label: "Non diffusées" },
];

/**
 * @typedef {object} GalleryEvents
 * @property {(key: string, twin: boolean) => void} onOpen twin: as a new one
 * @property {(kept: Kept | null, key: string) => void} onChanged null when it is removed
 * @property {(words: string, undo?: () => Promise<void>) => void} say
 */

export class GalleryPart {
  #filter = "all";
  /** @type {Kept[]} */
  #all = [];

  /** @param {HTMLElement} place @param {Known} known @param {GalleryEvents} events */
  constructor(place, known, events) {
    this.known = known;
    this.events = events;
    this.canWrite = known.session.role === "contributor" || known.session.role === "administrator";
    this.reads = known.session.role !== "public";
    this.list = el("ul", { class: "gallery", "data-testid": "gallery" });
    this.count = el("p", { class: "note", role: "status" });
    this.filters = el("div", {
      class: "filters",
      role: "group",
      "aria-label": "Montrer",
      hidden: !this.reads,
    });
    this.filters.append(
      ...FILTERS.map(({ id, label }) =>
        buttonOf(label, () => this.#choose(id), {
          class: "chip",
          "aria-pressed": String(id === this.#filter),
          "data-filter": id,
        }),
      ),
    );
    place.replaceChildren(
      el("div", { class: "gallery-head" }, el("h2", { tabindex: "-1" }, "Galerie"), this.filters),
      this.count,
      this.list,
    );
  }

  /** @param {string} filter */
  #choose(filter) {
    this.#filter = filter;
    for (const button of this.filters.children)
      if (button instanceof HTMLElement)
        button.setAttribute("aria-pressed", String(button.dataset.filter === filter));
    this.#fill();
  }

  async show() {
    this.list.setAttribute("aria-busy", "true");
    this.count.textContent = this.#all.length === 0 ? "Chargement de la galerie…" : "";
    try {
      this.#all = await readGallery();
      this.#fill();
    } catch (fault) {
      this.count.textContent = "";
      this.list.replaceChildren(
        el(
          "li",
          { class: "wide" },
          faultBox(fault, () => this.show()),
        ),
      );
    } finally {
      this.list.removeAttribute("aria-busy");
    }
  }

  #fill() {
    const open = (/** @type {Kept} */ one) => (this.reads ? one.published : true);
    const shown = this.#all.filter((one) => this.#filter === "all" || open(one) === (this.#filter === "yes"));
    this.count.textContent = this.#said(shown.length);
    this.list.replaceChildren(...shown.map((one) => this.#card(one)));
  }

  /** @param {number} shown */
  #said(shown) {
    if (shown > 0) return "";
    if (this.#all.length > 0) return "Aucune image n’est dans ce cas.";
    return this.canWrite
      ? "La galerie est vide : composez une image, puis enregistrez-la."
      : this.reads
        ? "La galerie est vide. Les contributeurs y enregistrent leurs images."
        : "Aucune image n’est diffusée pour l’instant.";
  }

  /** @param {Kept} one */
  #card(one) {
    const link = `/p/${one.key}`;
    const image = el("img", {
      src: this.reads ? thumbnailUrl(one) : `${link}/thumbnail.png`,
      alt: "",
      loading: "lazy",
      width: "280",
      height: "158",
    });
    const tag = !this.reads
      ? null
      : one.published
        ? el("span", { class: "tag tag-open" }, one.behind ? "diffusée, à mettre à jour" : "diffusée")
        : el("span", { class: "tag" }, "non diffusée");
    const when = one.updatedAt ?? one.publishedAt;
    return el(
      "li",
      { class: "kept", "data-testid": "kept", "data-key": one.key },
      this.reads
        ? el("button", { type: "button", class: "kept-picture", "aria-label": `Ouvrir ${one.title}` }, image)
        : el("a", { class: "kept-picture", href: link, "aria-label": `Voir ${one.title}` }, image),
      el("h3", {}, one.title),
      el(
        "p",
        { class: "note" },
        tag,
        tag ? " " : "",
        [when ? shortDay(when.slice(0, 10)) : "", one.author ?? ""].filter(Boolean).join(", "),
      ),
      el("div", { class: "kept-actions" }, ...this.#actions(one, link)),
    );
  }

  /** @param {Kept} one @param {string} link */
  #actions(one, link) {
    const act = (/** @type {string} */ label, /** @type {() => unknown} */ onClick, testid = "") =>
      buttonOf(label, () => onClick(), { class: "link", ...(testid ? { "data-testid": testid } : {}) });
    const actions = [];
    if (this.reads) actions.push(act("Ouvrir", () => this.events.onOpen(one.key, false), "open-kept"));
    if (this.reads) actions.push(act("Dupliquer", () => this.events.onOpen(one.key, true)));
    if (this.canWrite) {
      if (!one.published) actions.push(act("Diffuser…", () => this.#publish(one), "publish"));
      if (one.published && one.behind)
        actions.push(
          act(
            "Mettre à jour",
            () => this.#do(one, () => publish(one), "Le lien montre maintenant l’image à jour."),
            "update",
          ),
        );
      if (one.published)
        actions.push(
          act("Ne plus diffuser", () =>
            this.#do(one, () => takeBack(one), "L’image n’est plus diffusée : son lien le dit."),
          ),
        );
    }
    if (one.published || !this.reads) {
      actions.push(el("a", { href: link, "data-testid": "public-page" }, "Page publique"));
      actions.push(
        act(
          "Copier le lien",
          () => this.#copy(new URL(link, globalThis.location.href).href, "Lien copié."),
          "copy-link",
        ),
      );
      actions.push(act("Code d’intégration", () => this.#embed(one), "embed"));
    }
    if (this.canWrite) actions.push(act("Retirer", () => this.#remove(one), "remove-kept"));
    return actions;
  }

  /** @param {string} text @param {string} done */
  async #copy(text, done) {
    if (await copyText(text, "Copiez :")) this.events.say(done);
  }

  /** The frame for another site. @param {Kept} one */
  async #embed(one) {
    const src = new URL(`/embed/${one.key}`, globalThis.location.href).href;
    const title = one.title.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
    const code = `<iframe src="${src}" title="${title}" width="800" height="520" loading="lazy" style="border:0;width:100%"></iframe>`;
    const area = el("textarea", {
      rows: "4",
      readonly: true,
      "aria-label": "Code d’intégration",
      "data-testid": "embed-code",
    });
    area.value = code;
    const answer = await askIn(
      "Intégrer l’image dans un autre site",
      [
        el(
          "p",
          {},
          "Collez ce code dans la page. L’image y suit ce qui est diffusé ici, et disparaît si vous cessez de la diffuser.",
        ),
        area,
      ],
      [
        { id: "copy", label: "Copier le code", class: "strong", first: true },
        { id: "no", label: "Fermer", class: "quiet" },
      ],
    );
    if (answer === "copy") await this.#copy(code, "Code copié.");
  }

  /** @param {Kept} one */
  async #publish(one) {
    const answer = await askIn(
      "Diffuser cette image ?",
      [
        el(
          "p",
          {},
          `« ${one.title} » sera visible de tous, sans compte, avec son texte, ses sources et un lien vers la carte vivante.`,
        ),
        el(
          "p",
          {},
          "Elle reste telle qu’elle est aujourd’hui : si les données changent, « Mettre à jour » la dessine à nouveau.",
        ),
        el("p", {}, "Vérifiez qu’aucun texte ne nomme une personne."),
      ],
      [
        { id: "yes", label: "Diffuser", class: "strong", first: true },
        { id: "no", label: "Annuler", class: "quiet" },
      ],
    );
    if (answer === "yes") await this.#do(one, () => publish(one), "L’image est diffusée.");
  }

  /** @param {Kept} one @param {() => Promise<Kept>} work @param {string} done */
  async #do(one, work, done) {
    try {
      const after = await work();
      this.events.onChanged(after, one.key);
      this.events.say(done);
    } catch (fault) {
      this.events.say(sentence(fault));
    }
    await this.show();
  }

  /** @param {Kept} one */
  async #remove(one) {
    try {
      const gone = await remove(one);
      this.events.onChanged(null, one.key);
      this.events.say(`« ${one.title} » : retirée.`, async () => {
        const back = await restore(gone);
        this.events.onChanged(back, one.key);
        this.events.say(`« ${one.title} » : remise.`);
        await this.show();
      });
    } catch (fault) {
      this.events.say(sentence(fault));
    }
    await this.show();
  }
}
