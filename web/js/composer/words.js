/** The French words of what a composition may be, where the server does not bring them. */

/** Width and height are those of the pictogram. @type {{id: string, label: string, size: string, width: number, height: number}[]} */
export const FORMATS = [
  { id: "web", label: "Web", size: "16:9", width: 32, height: 18 },
  { id: "slide", label: "Diapo", size: "16:9", width: 32, height: 18 },
  { id: "square", label: "Carré", size: "1:1", width: 24, height: 24 },
  { id: "vertical", label: "Vertical", size: "4:5", width: 21, height: 26 },
  { id: "a4-portrait", label: "A4 portrait", size: "", width: 19, height: 27 },
  { id: "a4-landscape", label: "A4 paysage", size: "", width: 28, height: 20 },
  { id: "a3-portrait", label: "A3 portrait", size: "", width: 22, height: 31 },
  { id: "a3-landscape", label: "A3 paysage", size: "", width: 32, height: 23 },
];

/** @type {{id: "light" | "dark" | "grey", label: string}[]} */
export const LOOKS = [
  { id: "light", label: "Clair" },
  { id: "dark", label: "Sombre" },
  { id: "grey", label: "Gris, à imprimer" },
];

/** Figures of the whole country, as the map says them above. */
export const SUMMARY = [
  { id: "summary:engaged-communes", label: "Communes engagées" },
  { id: "summary:officials", label: "Élus engagés" },
  { id: "summary:signed", label: "Contrats signés" },
  { id: "summary:prepared", label: "Contrats en préparation" },
  { id: "summary:planned", label: "Montants prévus par les contrats" },
  { id: "summary:launched", label: "Actions lancées" },
  { id: "summary:events", label: "Événements" },
];

/** @type {Record<string, string>} */
export const BLOCKS = { figure: "Chiffre", chart: "Graphique", text: "Texte", logo: "Logo" };
