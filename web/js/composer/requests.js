/**
 * What the composer asks of the server.
 *
 * @import {Composition, Kept, Kinds, Preview, Template} from "./types.js"
 */
import { API, json, send, sendForFile } from "../api.js";
import { plain } from "../format.js";
import { drawable } from "./model.js";

/** @param {number} revision */
const tag = (revision) => `"${revision}"`;
/** @param {string} key */
const at = (key) => `${API}/compositions/${encodeURIComponent(key)}`;

/** @returns {Promise<Kinds>} */
export const readKinds = () => json(`${API}/infographics/kinds`);

/** @param {Composition} composition @param {AbortSignal} signal @returns {Promise<Preview>} */
export const readPreview = (composition, signal) =>
  send("POST", `${API}/infographics/preview`, { json: drawable(composition), signal });

/** @param {Composition} composition @param {"png" | "svg" | "pdf"} kind @param {number} [scale] */
export const readFile = (composition, kind, scale = 1) =>
  sendForFile("POST", `${API}/infographics/files.${kind}${kind === "png" ? `?scale=${scale}` : ""}`, {
    json: drawable(composition),
  });

/** The latest first. @returns {Promise<Kept[]>} */
export const readGallery = async () => (await json(`${API}/compositions`)).compositions;

/** @param {string} key @returns {Promise<Kept>} */
export const readKept = (key) => json(at(key));

/** @param {string} title @param {Composition} composition @returns {Promise<Kept>} */
export const keep = (title, composition) =>
  send("POST", `${API}/compositions`, { json: { title, composition: drawable(composition) } });

/** @param {Pick<Kept, "key" | "revision">} kept @param {string} title @param {Composition} composition @returns {Promise<Kept>} */
export const save = (kept, title, composition) =>
  send("PUT", at(kept.key), {
    json: { title, composition: drawable(composition) },
    ifMatch: tag(kept.revision),
  });

/** @param {Pick<Kept, "key" | "revision">} kept @returns {Promise<Kept>} */
export const remove = (kept) => send("DELETE", at(kept.key), { ifMatch: tag(kept.revision) });

/** @param {Pick<Kept, "key" | "revision">} kept @returns {Promise<Kept>} */
export const restore = (kept) => send("POST", `${at(kept.key)}/restoration`, { ifMatch: tag(kept.revision) });

/** @param {Pick<Kept, "key" | "revision">} kept @returns {Promise<Kept>} */
export const publish = (kept) => send("PUT", `${at(kept.key)}/publication`, { ifMatch: tag(kept.revision) });

/** @param {Pick<Kept, "key" | "revision">} kept @returns {Promise<Kept>} */
export const takeBack = (kept) =>
  send("DELETE", `${at(kept.key)}/publication`, { ifMatch: tag(kept.revision) });

/** For an image: changes with what it shows. @param {Pick<Kept, "key" | "revision">} kept */
export const thumbnailUrl = (kept) => `${at(kept.key)}/thumbnail.png?v=${kept.revision}`;

const TEMPLATES = `${API}/composition-templates`;

/** @returns {Promise<Template[]>} */
export const readTemplates = async () => (await json(TEMPLATES)).templates;

/** @param {object} wanted @returns {Promise<Template>} */
export const addTemplate = (wanted) => send("POST", TEMPLATES, { json: wanted });

/** @param {Template} before @param {object} wanted @returns {Promise<Template>} */
export const saveTemplate = (before, wanted) =>
  send("PUT", `${TEMPLATES}/${before.key}`, { json: wanted, ifMatch: tag(before.revision) });

/** @param {Template} template */
export const removeTemplate = (template) =>
  send("DELETE", `${TEMPLATES}/${template.key}`, { ifMatch: tag(template.revision) });

/**
 * Perimeters of one's own by what is typed of their name; none for who has no account.
 *
 * @param {import("../types.js").Session} session @param {string} text @param {AbortSignal} signal
 */
export async function readFrames(session, text, signal) {
  if (session.role === "public") return [];
  const { perimeters } = await json(`${API}/perimeters`, signal);
  const wanted = plain(text);
  return perimeters
    .filter((/** @type {{title: string}} */ one) => plain(one.title).includes(wanted))
    .slice(0, 5)
    .map((/** @type {{key: string, title: string}} */ one) => ({
      id: one.key,
      level: "perimeter",
      label: one.title,
      note: "Périmètre",
    }));
}
