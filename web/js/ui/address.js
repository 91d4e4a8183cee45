/**
 * What is open, in the hash of the address: #/contrats, #/contrats/brest, #/contrats?status=signed&page=2.
 *
 * @typedef {{section: string, path: string[], query: Record<string, string>}} Place
 */

/** @param {string} hash with or without its # @param {string} first the section of an empty address @returns {Place} */
export function placeOf(hash, first) {
  const [way = "", query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const [section = "", ...path] = way.split("/").filter(Boolean).map(decoded);
  return { section: section || first, path, query: Object.fromEntries(new URLSearchParams(query)) };
}

/**
 * @param {{section: string, path?: string[], query?: Record<string, string | null | undefined>}} place
 * @returns {string} with its #
 */
export function hashOf({ section, path = [], query = {} }) {
  const filled = Object.entries(query).filter(
    ([, text]) => text !== null && text !== undefined && text !== "",
  );
  const asked =
    filled.length > 0 ? `?${new URLSearchParams(/** @type {[string, string][]} */ (filled))}` : "";
  return `#/${[section, ...path].map(encoded).join("/")}${asked}`;
}

/** A tilde joins the parts of a key: it stays readable. @param {string} part */
const encoded = (part) => encodeURIComponent(part).replaceAll("%3A", ":");

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
