/** Sends a file and tells how far it is, which fetch cannot. */
import { Refused, readSession, refusedBy } from "../api.js";

/**
 * @param {File} file
 * @param {string} url
 * @param {(share: number) => void} onProgress from 0 to 1
 * @param {AbortSignal} signal
 * @returns {Promise<any>} what was answered; rejects with an AbortError when cancelled
 */
export async function sendFile(file, url, onProgress, signal) {
  const { csrf } = await readSession();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.responseType = "text";
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Atlas-Csrf", csrf);
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener("load", () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText));
      else reject(refusal(request.status, request.responseText));
    });
    request.addEventListener("error", () =>
      reject(new Refused(0, "Le serveur d’Atlas ne répond pas : vérifiez la connexion.")),
    );
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** @param {number} status @param {string} text */
function refusal(status, text) {
  try {
    return refusedBy(status, JSON.parse(text));
  } catch {
    return new Refused(status, `Le serveur a refusé le fichier (${status}).`);
  }
}
