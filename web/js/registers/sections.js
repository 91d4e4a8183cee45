/**
 * The sections of the registers, in the order of the menu. Each is loaded when it is first opened.
 *
 * @import {Section} from "./types.js"
 */

/** @type {{id: string, label: string, load: () => Promise<Section>, waiting?: () => Promise<{count: number, words: string}>}[]} waiting: what calls for attention there */
export const SECTIONS = [
  { id: "reseau", label: "Réseau des élus", load: () => import("./network/section.js") },
  {
    id: "contrats",
    label: "Contrats",
    load: () => import("./contracts/section.js"),
    waiting: async () => (await import("./contracts/requests.js")).readWaiting(),
  },
  { id: "actions", label: "Actions", load: () => import("./action/section.js") },
  { id: "evenements", label: "Événements", load: () => import("./events/section.js") },
  { id: "journal", label: "Journal", load: () => import("./journal/section.js") },
];
