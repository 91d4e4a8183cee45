/**
 * The sections of the diagnostics, in the order of the menu. Each is loaded when it is first opened.
 *
 * @import {Section} from "./types.js"
 */

/** @type {{id: string, label: string, load: () => Promise<Section>}[]} */
export const SECTIONS = [
  { id: "portrait", label: "Portrait", load: () => import("./portrait/section.js") },
  { id: "proches", label: "Territoires proches", load: () => import("./similar/section.js") },
  { id: "comparer", label: "Comparer", load: () => import("./compare/section.js") },
  { id: "classement", label: "Classement", load: () => import("./ranking/section.js") },
  { id: "portefeuille", label: "Portefeuille", load: () => import("./portfolio/section.js") },
  { id: "animation", label: "Animation du réseau", load: () => import("./animation/section.js") },
  { id: "perimetres", label: "Périmètres", load: () => import("./perimeters/section.js") },
  { id: "figes", label: "Diagnostics figés", load: () => import("./frozen/section.js") },
  { id: "rapport", label: "Rapport annuel", load: () => import("./report/section.js") },
  { id: "indicateurs", label: "Indicateurs", load: () => import("./catalogue/section.js") },
];
