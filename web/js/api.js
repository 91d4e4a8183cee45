/**
 * Every request of the page. An answer other than 2xx throws a {@link Refused} whose message is the server's French
 * sentence; no answer at all throws one of status 0.
 *
 * @import {ActionPoint, AtlasState, EventsAnswer, Found, LevelId, NamesAnswer, Profile, Session, Summary, Theme, ValuesAnswer, View} from "./types.js"
 */
import { figuresQuery } from "./state.js";

export const API = "/api/v1";

export class Refused extends Error {
  /** @param {number} status 0 when the server did not answer @param {string} message @param {string} [code] */
  constructor(status, message, code = "") {
    super(message);
    this.name = "Refused";
    this.status = status;
    this.code = code;
    /** Of a form: what is wrong with a field, by its name. @type {Record<string, string>} */
    this.fields = {};
    /** The row as it is now, when somebody else changed it meanwhile. @type {any} */
    this.current = null;
  }
}

/** @param {string} url @param {AbortSignal} [signal] @param {RequestInit} [how] @returns {Promise<Response>} */
async function ask(url, signal, how = {}) {
  let response;
  try {
    response = await fetch(url, { ...how, signal: signal ?? null, credentials: "same-origin" });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Refused(0, "Le serveur d’Atlas ne répond pas : vérifiez la connexion.");
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

/** What a server that has started may be kept from answering by. */
const STANDING = new Set(["database-away", "busy"]);

/** @param {Response} response */
async function refusal(response) {
  const starting = new Refused(503, "Atlas démarre…", "starting");
  try {
    const problem = await response.json();
    if (response.status === 503 && !STANDING.has(problem.code)) return starting;
    return refusedBy(response.status, problem);
  } catch {
    if (response.status === 503) return starting;
    return new Refused(response.status, `Le serveur a répondu par une erreur (${response.status}).`);
  }
}

/** What a problem+json says. @param {number} status @param {any} problem */
export function refusedBy(status, problem) {
  const refused = new Refused(status, String(problem.detail ?? problem.title), String(problem.code ?? ""));
  refused.fields = problem.fields ?? {};
  refused.current = problem.current ?? null;
  return refused;
}

/** @param {string} url @param {AbortSignal} [signal] */
export async function json(url, signal) {
  return (await ask(url, signal)).json();
}

/** @param {string} url @returns {Promise<string>} */
export const readText = async (url) => (await ask(url)).text();

/**
 * A file; or how far it is, while the server is still making it.
 *
 * @param {string} url @param {AbortSignal} [signal]
 * @returns {Promise<{blob: Blob, name: string} | {pending: any}>} the name as the server gives it
 */
export async function readFile(url, signal) {
  const response = await ask(url, signal);
  if (response.status === 202) return { pending: await response.json() };
  return { blob: await response.blob(), name: nameOf(response) };
}

/** @param {Response} response */
const nameOf = (response) =>
  /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "atlas";

/** @type {Promise<Session> | null} */
let session = null;

/** Who is signed in, asked for once. @param {boolean} [again] asks anew @returns {Promise<Session>} */
export function readSession(again = false) {
  if (again || !session) {
    session = json(`${API}/session`);
    session.catch(() => {
      session = null;
    });
  }
  return session;
}

/**
 * A request that changes something. Bears the token of the session, which is asked for anew, once, when it has changed.
 *
 * @param {"POST" | "PUT" | "PATCH" | "DELETE"} method
 * @param {string} url
 * @param {{json?: unknown, ifMatch?: string | null, signal?: AbortSignal, once?: string}} [what] ifMatch: the revision
 *   it starts from; once: a UUID, under which the server does a thing once, however often it is sent
 * @returns {Promise<any>} what was answered; null when nothing was
 */
export async function send(method, url, what = {}) {
  try {
    return await sendOnce(method, url, what, await readSession());
  } catch (fault) {
    if (!(fault instanceof Refused) || fault.code !== "csrf") throw fault;
    return sendOnce(method, url, what, await readSession(true));
  }
}

/**
 * As {@link send}, of a request that is answered by a file.
 *
 * @param {"POST"} method @param {string} url @param {{json?: unknown, signal?: AbortSignal}} what
 * @returns {Promise<{blob: Blob, name: string}>} the name as the server gives it
 */
export async function sendForFile(method, url, what) {
  const response = await answered(method, url, what, await readSession());
  return { blob: await response.blob(), name: nameOf(response) };
}

/**
 * @param {string} method @param {string} url @param {{json?: unknown, ifMatch?: string | null, signal?: AbortSignal, once?: string}} what
 * @param {Session} known
 */
async function sendOnce(method, url, what, known) {
  const text = await (await answered(method, url, what, known)).text();
  return text === "" ? null : JSON.parse(text);
}

/**
 * @param {string} method @param {string} url @param {{json?: unknown, ifMatch?: string | null, signal?: AbortSignal, once?: string}} what
 * @param {Session} known
 */
function answered(method, url, what, known) {
  /** @type {Record<string, string>} */
  const headers = { "X-Atlas-Csrf": known.csrf };
  if (what.ifMatch) headers["If-Match"] = what.ifMatch;
  if (what.once) headers["Idempotency-Key"] = what.once;
  if (what.json !== undefined) headers["Content-Type"] = "application/json";
  const body = what.json === undefined ? null : JSON.stringify(what.json);
  return ask(url, what.signal, { method, headers, body });
}

/** @returns {Promise<AtlasState>} */
export const readState = () => json(`${API}/state`);

/** @returns {Promise<Theme[]>} */
export const readThemes = async () => (await json(`${API}/themes`)).themes;

/** @param {string} date @param {AbortSignal} signal @returns {Promise<Summary>} */
export const readSummary = (date, signal) => json(`${API}/summary?date=${encodeURIComponent(date)}`, signal);

const EVENTS_AT_ONCE = 2000;

/** All public events as they stand on a day. @param {string} date @param {AbortSignal} signal @returns {Promise<EventsAnswer>} */
export async function readEvents(date, signal) {
  const url = `${API}/events?date=${encodeURIComponent(date)}&size=${EVENTS_AT_ONCE}`;
  const answer = await json(url, signal);
  for (let page = 2; answer.events.length < answer.total; page++) {
    const more = await json(`${url}&page=${page}`, signal);
    if (more.events.length === 0) break;
    answer.events.push(...more.events);
  }
  return answer;
}

/** @param {View} view @param {AbortSignal} [signal] @returns {Promise<ValuesAnswer>} */
export const readValues = (view, signal) => json(valuesUrl(view, "values"), signal);

/** The launched actions that have a point. @param {string} date @param {string | null} field @returns {Promise<ActionPoint[]>} */
export async function readActionPoints(date, field) {
  const only = field ? `&field=${encodeURIComponent(field)}` : "";
  return (await json(`${API}/actions/points?date=${encodeURIComponent(date)}${only}`)).points;
}

/** @param {View} view @param {"values" | "values.csv"} file */
export function valuesUrl(view, file) {
  return `${API}/themes/${encodeURIComponent(view.theme)}/${file}?${figuresQuery(view)}`;
}

/** The layer on the map as a file. @param {View} view @param {string} format */
export function layerUrl(view, format) {
  return `${API}/exports/layer.${format}?theme=${encodeURIComponent(view.theme)}&${figuresQuery(view)}`;
}

/** What is on the map as a picture, dots included. @param {View} view @param {Theme} theme @param {"png" | "svg"} kind */
export function pictureUrl(view, theme, kind) {
  const dots = (view.events ? "&events=1" : "") + (theme.group === "action" ? "&actions=1" : "");
  return `${API}/infographics.${kind}?theme=${encodeURIComponent(view.theme)}&${figuresQuery(view)}${dots}`;
}

/** @type {Map<LevelId, Promise<NamesAnswer>>} */
const names = new Map();

/** The names of a level, asked for once. @param {LevelId} level @returns {Promise<NamesAnswer>} */
export function readNames(level) {
  let answer = names.get(level);
  if (!answer) {
    answer = json(`${API}/levels/${level}/territories`);
    answer.catch(() => names.delete(level));
    names.set(level, answer);
  }
  return answer;
}

/** @param {string} text @param {AbortSignal} signal @param {string} [level] that level only @returns {Promise<Found[]>} */
export async function search(text, signal, level) {
  const only = level ? `&level=${encodeURIComponent(level)}` : "";
  return (await json(`${API}/territories?limit=10&q=${encodeURIComponent(text)}${only}`, signal)).results;
}

/** @param {LevelId} level @param {string} code @param {string} date @param {AbortSignal} signal @returns {Promise<Profile>} */
export const readProfile = (level, code, date, signal) =>
  json(`${API}/territories/${level}/${encodeURIComponent(code)}?date=${date}`, signal);

/**
 * The bytes of a tile; null when there is nothing in it.
 *
 * @param {string} version @param {LevelId} level @param {number} z @param {number} x @param {number} y
 * @param {AbortSignal} signal
 */
export async function readTile(version, level, z, x, y, signal) {
  const response = await ask(`/tiles/${encodeURIComponent(version)}/${level}/${z}/${x}/${y}.mvt`, signal);
  return response.status === 204 ? null : new Uint8Array(await response.arrayBuffer());
}

/**
 * Asks until the server is ready. The waiting grows from half a second to four.
 *
 * @template T
 * @param {() => Promise<T>} question
 * @param {(fault: Refused) => void} waiting told before each wait
 * @returns {Promise<T>}
 */
export async function untilReady(question, waiting) {
  for (let pause = 500; ; pause = Math.min(4000, pause * 1.5)) {
    try {
      return await question();
    } catch (fault) {
      if (!(fault instanceof Refused) || fault.status !== 503) throw fault;
      waiting(fault);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
