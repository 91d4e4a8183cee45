/**
 * What narrows the actions: words, contract, field, state, territory, and the day as of which they are shown.
 *
 * @import {Context} from "../types.js"
 */
import { search } from "../../api.js";
import { shortDay } from "../../format.js";
import { Combobox } from "../../ui/combobox.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled, selectOf } from "../../ui/parts.js";
import { typedDay } from "../form/days.js";
import { readRows } from "../requests.js";
import { isNarrowed, STATES, TROUBLES } from "./query.js";

const PAUSE_MS = 250;

/**
 * @param {Context} context @param {Record<string, string>} query of the address
 * @param {(patch: Record<string, string>) => void} onNarrow
 */
export async function filterBar(context, query, onNarrow) {
  const contracts = (await readRows("contracts", { size: 500 })).rows;
  const fields = context.register("actions").fields.find(({ name }) => name === "field")?.choices ?? [];
  const states = query.vue === "tableau" ? TROUBLES : STATES;
  const choose = (/** @type {string} */ name, /** @type {{id: string, label: string}[]} */ choices) =>
    selectOf(
      [{ id: "", label: "Tous" }, ...choices],
      query[name] ?? "",
      (value) => onNarrow({ [name]: value }),
      {
        "data-filter": name,
      },
    );
  const bar = el(
    "search",
    { class: "list-tools action-tools" },
    labelled("Rechercher", words(query, onNarrow)),
    labelled(
      "Contrat",
      choose("contract", [
        ...contracts.map((row) => ({ id: row.key, label: row.title })),
        { id: "-", label: "Hors contrat" },
      ]),
    ),
    labelled("Domaine", choose("field", fields)),
    labelled("État", choose("state", states)),
    territory(query, onNarrow),
    labelled("Situation au", asOf(query, onNarrow)),
  );
  const all = buttonOf("Tout afficher", () => onNarrow({ all: "1" }), {
    class: "link all",
    "data-testid": "all",
  });
  /** What is chosen elsewhere, as in the table of the board, is chosen here too. @param {Record<string, string>} now */
  const follow = (now) => {
    all.hidden = !isNarrowed(now);
    for (const select of bar.querySelectorAll("select"))
      select.value = now[select.dataset.filter ?? ""] ?? "";
  };
  follow(query);
  return { element: el("div", {}, bar, all), follow };
}

/** @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} onNarrow */
function words(query, onNarrow) {
  const input = el("input", {
    type: "search",
    autocomplete: "off",
    placeholder: "Intitulé, porteur…",
    "data-testid": "list-search",
  });
  input.value = query.q ?? "";
  let pause = 0;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => onNarrow({ q: input.value.trim() }), PAUSE_MS);
  });
  return input;
}

/** @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} onNarrow */
function territory(query, onNarrow) {
  const box = new Combobox(
    async (text, signal) =>
      (await search(text, signal)).map((one) => ({
        id: `${one.level}:${one.code}`,
        label: one.label,
        note: `${one.level} ${one.code}`,
      })),
    {
      label: "Territoires proposés",
      nothing: "Aucun territoire de ce nom.",
      placeholder: "Nom ou code",
      shortest: 2,
    },
  );
  if (query.territory)
    box.choose({ id: query.territory, label: query.territoire ?? query.territory.replace(":", " ") });
  box.input.addEventListener("change", () => {
    if (box.chosen) onNarrow({ territory: box.chosen.id, territoire: box.chosen.label });
    else if (box.input.value.trim() === "") onNarrow({ territory: "", territoire: "" });
  });
  box.input.id = "territory-filter";
  return el("div", { class: "control" }, el("label", { for: box.input.id }, "Territoire"), box.element);
}

/** @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} onNarrow */
function asOf(query, onNarrow) {
  const input = el("input", {
    type: "text",
    inputmode: "numeric",
    placeholder: "jj/mm/aaaa",
    autocomplete: "off",
    "data-testid": "as-of",
  });
  input.value = query.date ? shortDay(query.date) : "";
  input.addEventListener("change", () => {
    const day = input.value.trim() === "" ? "" : typedDay(input.value);
    if (day === null) input.setAttribute("aria-invalid", "true");
    else onNarrow({ date: day });
  });
  return input;
}
