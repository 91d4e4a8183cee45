/**
 * The list of officials: its criteria in the address, its pages, what is chosen in it, the files made of it.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Official, OfficialsPage} from "./types.js"
 */

import { isoDay, number, plural, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { Latest } from "../../ui/latest.js";
import { buttonOf, faultBox } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { editInDialog } from "../form/form-dialog.js";
import { addLink } from "../frame-parts.js";
import { askConfirmation, askInvitation } from "./bulk.js";
import { criteriaOf, narrowed, officials } from "./criteria.js";
import { filters } from "./filters.js";
import { officialsTable } from "./officials-table.js";
import { fileUrl, readLists, readOfficials } from "./requests.js";
import { SavedLists } from "./saved-lists.js";
import { networkTabs } from "./tabs.js";

const SIZE = 50;
const MOST = 5000;

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function listScreen(place, context) {
  const list = new OfficialList(context, place.query, (query) => lists?.follow(query));
  /** @type {SavedLists | null} */
  let lists = null;
  const [kept, tools] = await Promise.all([
    readLists(),
    filters(context, place.query, (patch) => list.narrow(patch)),
    list.load(),
  ]);
  lists = new SavedLists(context, kept, place.query);
  const add = addLink(context, "Ajouter un élu");
  return {
    title: "Réseau des élus",
    content: [heading("Réseau des élus", add), networkTabs(context, ""), lists.element, tools, list.element],
  };
}

class OfficialList {
  #place = el("div", { class: "list-place" });
  #count = el("p", { class: "list-count", role: "status", "data-testid": "count" });
  #files = el("p", { class: "list-files" });
  #bar = el("div", { class: "bulk-bar", "data-testid": "bulk", hidden: true });
  #latest = new Latest(this.#place);
  /** @type {Set<string>} */
  #selected = new Set();
  #total = 0;

  /**
   * @param {Context} context @param {Record<string, string>} query
   * @param {(query: Record<string, string>) => void} onQuery what it shows from now on
   */
  constructor(context, query, onQuery) {
    this.context = context;
    this.onQuery = onQuery;
    this.query = { ...query };
    this.element = el(
      "div",
      { class: "list" },
      el("div", { class: "list-head" }, this.#count, this.#files),
      this.#place,
      this.#bar,
    );
  }

  /** @param {Record<string, string>} patch */
  narrow(patch) {
    this.#selected.clear();
    // Another list than the one of that name.
    this.#turn({ ...patch, page: "", list: "" });
  }

  /** @param {Record<string, string>} patch */
  #turn(patch) {
    this.query = Object.fromEntries(
      Object.entries({ ...this.query, ...patch }).filter(([, text]) => text !== ""),
    );
    this.context.keep({ path: [], query: this.query });
    this.onQuery(this.query);
    this.load().catch((fault) => this.#place.replaceChildren(faultBox(fault, () => this.#turn({}))));
  }

  #asked() {
    const { page, sort, day } = this.query;
    return { ...criteriaOf(this.query), sort, day, page: /^[1-9]\d{0,5}$/.test(page ?? "") ? page : "1" };
  }

  async load() {
    await this.#latest.show(
      (signal) => readOfficials({ ...this.#asked(), size: String(SIZE) }, signal),
      (page) => this.#draw(page),
    );
  }

  /** @param {OfficialsPage} page */
  #draw(page) {
    this.#total = page.total;
    this.#count.textContent =
      page.total === 0 ? "" : `${officials(page.total)}, situation au ${shortDay(page.day)}`;
    this.#drawFiles(page.total);
    this.#drawBar();
    if (page.rows.length === 0) {
      this.#place.replaceChildren(this.#empty());
      return;
    }
    const table = officialsTable(this.context, page.rows, {
      sort: this.query.sort ?? "",
      selected: this.#selected,
      onSort: (sort) => this.#turn({ sort: sort === "commune" ? "" : sort, page: "" }),
      onSelect: (key, on) => {
        if (on) this.#selected.add(key);
        else this.#selected.delete(key);
        this.#drawBar();
      },
      onContact: (row) => this.#contact(row),
    });
    this.#place.replaceChildren(table, ...this.#pager(page));
  }

  #empty() {
    return el(
      "div",
      { class: "box empty" },
      el("p", {}, narrowed(this.query) ? "Personne ne répond à ces critères." : "Aucun engagement en cours."),
      el("a", { href: this.context.link({ path: [], query: { state: "all" } }) }, "Montrer tout le réseau"),
    );
  }

  /** @param {number} total */
  #drawFiles(total) {
    const { page: _page, sort: _sort, ...asked } = this.#asked();
    const query = { ...asked, list: this.query.list };
    this.#files.replaceChildren(
      ...(total === 0
        ? []
        : [
            el(
              "a",
              { href: fileUrl("officials", query), download: "", "data-testid": "export" },
              "Tableau (CSV)",
            ),
            " · ",
            el(
              "a",
              { href: fileUrl("officials-merge", query), download: "", "data-testid": "merge" },
              "Publipostage (CSV)",
            ),
            el("span", { class: "note" }, " · les exports sont inscrits au journal"),
          ]),
    );
  }

  #drawBar() {
    const count = this.#selected.size;
    this.#bar.hidden = count === 0;
    if (count === 0) return;
    const keys = () => [...this.#selected];
    const act = (/** @type {() => Promise<boolean>} */ work) => async () => {
      if (await work()) {
        this.#selected.clear();
        await this.load();
      }
    };
    this.#bar.replaceChildren(
      el("strong", { role: "status" }, plural(count, "choisi")),
      count < this.#total
        ? buttonOf(`Choisir toute la liste (${number(this.#total)})`, () => this.#all(), {
            class: "quiet",
            "data-testid": "select-all",
          })
        : "",
      buttonOf(
        "Confirmer ou terminer…",
        act(() => askConfirmation(this.context, keys())),
        { "data-testid": "bulk-confirm" },
      ),
      buttonOf(
        "Inviter…",
        act(() => askInvitation(this.context, keys())),
        { class: "quiet", "data-testid": "bulk-invite" },
      ),
      buttonOf(
        "Tout lâcher",
        () => {
          this.#selected.clear();
          this.load();
        },
        { class: "quiet" },
      ),
    );
  }

  async #all() {
    const { rows } = await readOfficials({ ...this.#asked(), page: "1", size: String(MOST) });
    for (const { key } of rows) if (key) this.#selected.add(key);
    await this.load();
  }

  /** @param {Official} row */
  async #contact(row) {
    const given = row.key
      ? { engagement: row.key, person_id: row.who.person }
      : { engagement: null, person_id: row.who.person };
    const saved = await editInDialog(this.context, {
      register: this.context.register("contacts"),
      row: null,
      given,
      start: { on_date: isoDay(new Date()), channel: "phone", by_whom: this.context.session.name },
      only: ["on_date", "channel", "summary", "by_whom"],
      title: `Contact avec ${row.who.name ?? `${row.mandateLabel} de ${row.place?.commune.name ?? "?"}`}`,
    });
    if (!saved) return;
    this.context.say("Contact noté.");
    await this.load();
  }

  /** @param {OfficialsPage} page */
  #pager({ total, page, size, rows }) {
    if (total <= size) return [];
    const first = (page - 1) * size;
    const step = (/** @type {number} */ by, /** @type {string} */ label, /** @type {boolean} */ off) =>
      buttonOf(by < 0 ? "←" : "→", () => this.#turn({ page: String(page + by) }), {
        class: "quiet",
        disabled: off,
        "aria-label": label,
      });
    return [
      el(
        "div",
        { class: "pager" },
        step(-1, "Page précédente", page <= 1),
        el("span", {}, `${number(first + 1)} à ${number(first + rows.length)} sur ${number(total)}`),
        step(1, "Page suivante", first + rows.length >= total),
      ),
    ];
  }
}
