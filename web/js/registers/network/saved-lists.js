/**
 * Lists that are a click away: those that are always there, and those kept by name. One of one's own that is open can be
 * given the present criteria, another name, or be taken away.
 *
 * @import {Context} from "../types.js"
 * @import {SavedList} from "./types.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { criteriaOf, queryOf, READY, sameCriteria } from "./criteria.js";
import { askListName } from "./list-name.js";
import { changeList, dropList, keepList } from "./requests.js";

export class SavedLists {
  #acts = el("div", { class: "list-acts", "data-testid": "list-acts", hidden: true });

  /** @param {Context} context @param {SavedList[]} lists @param {Record<string, string>} query of the address */
  constructor(context, lists, query) {
    this.context = context;
    this.lists = lists;
    this.query = query;
    this.nav = el(
      "nav",
      { class: "kept-lists", "aria-label": "Listes" },
      ...READY.map((one) => this.#link(one.label, { ...one.query, list: one.label }, null)),
      ...lists.map((one) => this.#link(one.name, addressOf(one), `${kindOf(one)}, par ${one.author}`)),
      context.canWrite
        ? buttonOf("Garder cette liste…", () => this.#keep(), { class: "quiet", "data-testid": "keep-list" })
        : null,
    );
    this.element = el("div", { class: "list-bar" }, this.nav, this.#acts);
    this.follow(query);
  }

  /** What the list beneath shows now. @param {Record<string, string>} query */
  follow(query) {
    this.query = query;
    for (const link of this.nav.querySelectorAll("a")) {
      const { list, kept } = link.dataset;
      if (query.list && (kept ? kept === query.kept : list === query.list))
        link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const open = this.lists.find((one) => one.own && String(one.id) === query.kept);
    this.#acts.hidden = !open || !this.context.canWrite;
    this.#acts.replaceChildren(...(open ? this.#actsOf(open) : []));
  }

  /** @param {SavedList} open one of one's own */
  #actsOf(open) {
    const changed = !sameCriteria(criteriaOf(this.query), open.criteria);
    return [
      el(
        "span",
        { role: "status" },
        el("strong", {}, `« ${open.name} »`),
        changed
          ? " : les critères ont changé."
          : ` : votre liste, ${open.shared ? "partagée" : "pour vous seul"}.`,
      ),
      changed
        ? buttonOf("Mettre à jour cette liste", () => this.#update(open), { "data-testid": "update-list" })
        : "",
      changed
        ? el("a", { href: this.context.link({ path: [], query: addressOf(open) }) }, "Revenir à ses critères")
        : "",
      buttonOf("Renommer…", () => this.#rename(open), { class: "quiet", "data-testid": "rename-list" }),
      buttonOf("Retirer", () => this.#drop(open), { class: "quiet danger", "data-testid": "drop-list" }),
    ];
  }

  /** @param {string} label @param {Record<string, string>} wanted @param {string | null} title */
  #link(label, wanted, title) {
    const href = this.context.link({ path: [], query: wanted });
    return el(
      "a",
      { class: "list-link", href, title, "data-list": label, "data-kept": wanted.kept ?? null },
      label,
    );
  }

  async #keep() {
    const asked = await askListName("Garder cette liste", "Garder", {
      name: this.query.list ?? "",
      shared: false,
    });
    if (!asked) return;
    await this.#done(async () => {
      const { id } = await keepList({ ...asked, criteria: criteriaOf(this.query) });
      this.context.say(`Liste « ${asked.name} » gardée.`);
      this.context.go({ path: [], query: { ...this.query, list: asked.name, kept: String(id) } });
    });
  }

  /** @param {SavedList} open */
  #update(open) {
    return this.#change(open, { ...open, criteria: criteriaOf(this.query) }, "mise à jour");
  }

  /** @param {SavedList} open */
  async #rename(open) {
    const asked = await askListName("Renommer la liste", "Enregistrer", open);
    if (asked) await this.#change(open, { ...open, ...asked }, "enregistrée");
  }

  /** @param {SavedList} before @param {SavedList} after @param {string} done */
  #change(before, after, done) {
    return this.#done(async () => {
      await changeList(before.id, after);
      this.context.say(`Liste « ${after.name} » ${done}.`, async () => {
        await changeList(before.id, before);
        this.context.say(`Liste « ${before.name} » comme avant.`);
        this.context.go({ path: [], query: addressOf(before) });
      });
      this.context.go({ path: [], query: addressOf(after) });
    });
  }

  /** @param {SavedList} open */
  #drop(open) {
    return this.#done(async () => {
      await dropList(open.id);
      this.context.say(`Liste « ${open.name} » retirée.`, async () => {
        const { id } = await keepList(open);
        this.context.say(`Liste « ${open.name} » remise.`);
        this.context.go({ path: [], query: addressOf({ ...open, id }) });
      });
      const { list: _list, kept: _kept, ...query } = this.query;
      this.context.go({ path: [], query });
    });
  }

  /** @param {() => Promise<void>} work */
  async #done(work) {
    try {
      await work();
    } catch (fault) {
      this.context.say(sentence(fault));
    }
  }
}

/** @param {SavedList} list @returns {Record<string, string>} */
const addressOf = (list) => ({ ...queryOf(list.criteria), list: list.name, kept: String(list.id) });

/** @param {SavedList} list */
const kindOf = (list) => (list.shared ? "Partagée" : "Privée");
