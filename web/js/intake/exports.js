/**
 * Every table that can leave, in every format.
 *
 * @import {Theme} from "../types.js"
 * @import {ExportTable} from "./types.js"
 */
import { el } from "../ui/html.js";
import { card, inputOf, labelled, selectOf } from "../ui/parts.js";
import { exportUrl } from "./requests.js";

/** @type {Record<string, string>} */
const FORMATS = { csv: "CSV", xlsx: "Excel", geojson: "GeoJSON", gpkg: "GeoPackage" };
const LEVELS = [
  { id: "commune", label: "Communes" },
  { id: "epci", label: "EPCI" },
  { id: "departement", label: "Départements" },
  { id: "region", label: "Régions" },
];

/** @param {ExportTable[]} tables @param {Theme[]} themes */
export function exportsPart(tables, themes) {
  const form = el("div", { class: "controls" });
  const links = el("p", { class: "actions", "data-testid": "export-links", "aria-live": "polite" });
  const about = el("p", { class: "note" });
  let table = tables[0];
  /** @type {Record<string, string>} */
  let chosen = {};
  const draw = () => {
    if (!table) return;
    const one = table;
    about.textContent = one.description ?? "";
    const lacking = one.parameters.some((parameter) => parameter.required && !chosen[parameter.id]);
    links.replaceChildren(
      ...(lacking
        ? [el("span", { class: "note" }, "Remplissez les champs obligatoires.")]
        : one.formats.map((format) =>
            el(
              "a",
              { class: "button", href: exportUrl(one.id, format, chosen), download: true },
              FORMATS[format] ?? format,
            ),
          )),
    );
  };
  const fill = () => {
    chosen = {};
    form.replaceChildren(
      ...(table?.parameters ?? []).map((parameter) => {
        const set = (/** @type {string} */ text) => {
          chosen[parameter.id] = text;
          draw();
        };
        const choices =
          parameter.id === "level"
            ? LEVELS
            : parameter.id === "theme"
              ? themes.map(({ id, label }) => ({ id, label }))
              : null;
        const id = `export-${parameter.id}`;
        const label = `${parameter.label}${parameter.required ? " (obligatoire)" : ""}`;
        if (choices) {
          const first = parameter.required ? [] : [{ id: "", label: "Au choix d’Atlas" }];
          chosen[parameter.id] = parameter.required ? (choices[0]?.id ?? "") : "";
          return labelled(label, selectOf([...first, ...choices], chosen[parameter.id] ?? "", set, { id }));
        }
        const type = parameter.id === "date" ? "date" : parameter.id === "vintage" ? "number" : "text";
        return labelled(label, inputOf("", set, { type, id }));
      }),
    );
    draw();
  };
  fill();
  return card(
    "exports",
    "Exporter",
    el("p", {}, "Chaque table d’Atlas et la couche de la carte, en un fichier. Sans aucun nom de personne."),
    labelled(
      "Table",
      selectOf(
        tables.map(({ id, label }) => ({ id, label })),
        table?.id ?? "",
        (id) => {
          table = tables.find((one) => one.id === id) ?? table;
          fill();
        },
        { id: "export-table", "data-testid": "export-table" },
      ),
    ),
    about,
    form,
    links,
  );
}
