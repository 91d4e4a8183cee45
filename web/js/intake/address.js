/** What is open, in the hash of the address: #fichier=…, #lot=12, #exporter; none of them: the way in. */

/**
 * @typedef {{part: "start"} | {part: "file", id: string} | {part: "batch", id: number} | {part: "exports"}} Place
 */

/** @param {string} hash @returns {Place} */
export function placeOf(hash) {
  const file = /^#fichier=([0-9a-f]{6,64})$/.exec(hash);
  if (file?.[1]) return { part: "file", id: file[1] };
  const batch = /^#lot=(\d{1,15})$/.exec(hash);
  if (batch) return { part: "batch", id: Number(batch[1]) };
  return hash === "#exporter" ? { part: "exports" } : { part: "start" };
}

/** @param {Place} place */
export function hashOf(place) {
  if (place.part === "file") return `#fichier=${place.id}`;
  if (place.part === "batch") return `#lot=${place.id}`;
  return place.part === "exports" ? "#exporter" : "#";
}
