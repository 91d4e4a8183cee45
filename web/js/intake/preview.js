/**
 * The second step: how the file was read, and its first rows.
 *
 * @import {Column, FeaturePart, Line, Preview, Reading, TablePart} from "./types.js"
 */
import { number, plural } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf, card, inputOf, labelled, scrolled, selectOf } from "../ui/parts.js";

/** @type {Record<string, string>} */
const NATURES = {
  blank: "vide",
  total: "total",
  footnote: "note de bas",
  header: "en-tête répété",
  preamble: "préambule",
};
const ENCODINGS = [
  { id: "", label: "Détecté" },
  ...["UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE"].map((id) => ({ id, label: id })),
];
const SEPARATORS = [
  { id: "", label: "Détecté" },
  { id: ";", label: "Point-virgule" },
  { id: ",", label: "Virgule" },
  { id: "tab", label: "Tabulation" },
  { id: "|", label: "Barre verticale" },
];

/** @type {Record<string, string>} */
const FORMATS = {
  geojson: "GeoJSON",
  shapefile: "Shapefile",
  geopackage: "GeoPackage",
  flatgeobuf: "FlatGeobuf",
};

/** The systems that French boundary files come in. */
const USUAL_CRS = [
  ["2154", "Lambert-93"],
  ["4326", "Longitude et latitude (WGS 84)"],
  ["27572", "Lambert II étendu"],
  ["3857", "Web Mercator"],
  ...Array.from({ length: 9 }, (_, i) => [String(3942 + i), `Conique conforme CC${42 + i}`]),
  ["5490", "Guadeloupe et Martinique (UTM 20 N)"],
  ["2972", "Guyane (UTM 22 N)"],
  ["2975", "La Réunion (UTM 40 S)"],
  ["4471", "Mayotte (UTM 38 S)"],
];

/** @param {Preview} preview @param {Reading} reading what is forced @param {(reading: Reading) => void} onForce */
export function previewPart(preview, reading, onForce) {
  const force = (/** @type {Partial<Reading>} */ patch) => onForce({ ...reading, ...patch });
  return card(
    "preview",
    "1. Le fichier",
    el("p", { class: "file-name", "data-testid": "file-name" }, preview.name),
    preview.duplicateOf === null
      ? null
      : el(
          "p",
          { class: "box box-warn" },
          "Ce fichier a déjà été importé, à l’identique : ",
          el("a", { href: `#lot=${preview.duplicateOf}` }, `lot n° ${preview.duplicateOf}`),
          ". L’importer de nouveau de la même façon ne change rien.",
        ),
    ...(preview.table ? tableParts(preview.table, reading, force) : []),
    ...(preview.features ? featureParts(preview.features, reading, force) : []),
  );
}

/** @param {TablePart} table @param {Reading} reading @param {(patch: Partial<Reading>) => void} force */
function tableParts(table, reading, force) {
  const csv = table.format.toLowerCase() === "csv" || table.separator !== null;
  const separator = SEPARATORS.find((one) => one.id === (table.separator === "\t" ? "tab" : table.separator));
  // The attributes of features: there is no encoding, and no header to find.
  const shapes = FORMATS[table.format];
  const read = [
    shapes ?? table.format.toUpperCase(),
    table.encoding ? `${table.encoding}${table.encodingReason ? ` (${table.encodingReason})` : ""}` : "",
    csv && separator ? `séparateur : ${separator.label.toLowerCase()}` : "",
    table.sheet ? `${shapes ? "couche" : "feuille"} « ${table.sheet} »` : "",
    shapes ? "ses attributs, un objet par ligne" : `noms de colonnes à la ligne ${number(table.headerLine)}`,
    plural(table.columns.length, "colonne"),
  ];
  return [
    el("p", { "data-testid": "how-read" }, `Lu comme : ${read.filter((one) => one !== "").join(" ; ")}.`),
    table.notices.length > 0
      ? el("ul", { class: "said" }, ...table.notices.map((one) => el("li", {}, one.sentence)))
      : null,
    el(
      "details",
      { class: "forces", open: Object.values(reading).some((text) => text !== "") },
      el("summary", {}, "Le fichier est mal lu ?"),
      el(
        "div",
        { class: "controls" },
        csv
          ? labelled(
              "Encodage",
              selectOf(ENCODINGS, reading.encoding ?? "", (encoding) => force({ encoding })),
            )
          : null,
        csv
          ? labelled(
              "Séparateur",
              selectOf(SEPARATORS, reading.separator ?? "", (one) => force({ separator: one })),
            )
          : null,
        table.sheets.length > 1
          ? labelled(
              shapes ? "Couche" : "Feuille",
              selectOf(
                table.sheets.map((id) => ({ id, label: id })),
                table.sheet ?? "",
                (sheet) => force({ sheet }),
              ),
            )
          : null,
        shapes
          ? buttonOf("Lire ses formes comme des contours", () => force({ as: "features" }), {
              class: "quiet",
            })
          : labelled(
              "Ligne des noms de colonnes",
              inputOf(reading.header ?? "", (header) => force({ header }), {
                type: "number",
                min: "1",
                step: "1",
                placeholder: String(table.headerLine),
                "data-testid": "header-line",
              }),
            ),
      ),
    ),
    rowsOf(table),
  ];
}

/** @param {TablePart} table */
function rowsOf(table) {
  const row = (/** @type {Line} */ one, /** @type {string} */ nature) =>
    el(
      "tr",
      { class: nature === "data" ? null : `row-aside row-${nature}` },
      el("th", { scope: "row" }, one.line),
      el("td", { class: "nature" }, NATURES[nature] ?? ""),
      ...table.columns.map((_, i) => el("td", {}, one.cells[i] ?? "")),
    );
  return scrolled(
    "Premières lignes du fichier",
    ["Ligne", "", ...table.columns.map((column) => column.name)],
    [
      ...table.preamble.map((one) => row(one, "preamble")),
      ...table.rows.map((one) => row(one, one.nature ?? "data")),
    ],
  );
}

/** @param {FeaturePart} features @param {Reading} reading @param {(patch: Partial<Reading>) => void} force */
function featureParts(features, reading, force) {
  const count = features.count === null ? "nombre d’objets inconnu" : plural(features.count, "objet");
  const crs = features.crs === null ? "coordonnées en un système inconnu" : `coordonnées en ${features.crs}`;
  return [
    el(
      "p",
      { "data-testid": "how-read" },
      `Lu comme : ${FORMATS[features.format] ?? features.format} ; ${count} ; ${crs}.`,
    ),
    features.format === "shapefile"
      ? null
      : el(
          "p",
          { class: "actions" },
          buttonOf("Lire ses attributs comme un tableau", () => force({ as: "table" }), {
            class: "quiet",
            "data-testid": "as-table",
          }),
        ),
    features.epsgNeeded ? el("p", { class: "box box-warn" }, features.epsgNeeded) : null,
    el(
      "div",
      { class: "controls" },
      features.layers.length > 1
        ? labelled(
            "Couche",
            selectOf(
              features.layers.map((id) => ({ id, label: id })),
              features.layer ?? "",
              (layer) => force({ layer }),
            ),
          )
        : null,
      labelled(
        "Système de coordonnées (numéro EPSG)",
        inputOf(reading.epsg ?? "", (epsg) => force({ epsg }), {
          inputmode: "numeric",
          list: "usual-crs",
          "data-testid": "epsg",
          placeholder: features.epsg === null ? "2154" : String(features.epsg),
        }),
        "2154 : Lambert-93 ; 4326 : longitude et latitude.",
      ),
      el(
        "datalist",
        { id: "usual-crs" },
        ...USUAL_CRS.map(([value, label]) => el("option", { value }, label)),
      ),
      features.format === "shapefile"
        ? labelled(
            "Encodage des noms",
            selectOf(
              [...ENCODINGS, { id: "cp850", label: "CP850 (DOS)" }],
              reading.encoding ?? "",
              (encoding) => force({ encoding }),
            ),
          )
        : null,
    ),
    scrolled(
      "Champs du fichier",
      ["Champ", "Premières valeurs", "Ce qu’Atlas en fait"],
      features.fields.map((field) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, field.name),
          el("td", {}, samplesOf(field)),
          el("td", {}, field.guess?.why ?? ""),
        ),
      ),
    ),
  ];
}

/** @param {Column} column */
export function samplesOf(column) {
  return column.samples.slice(0, 3).join(" · ");
}
