/** Sends a file to be read. */
import { sendFile } from "../ui/send-file.js";
import { uploadUrl } from "./requests.js";

/**
 * @param {File} file
 * @param {(share: number) => void} onProgress from 0 to 1
 * @param {AbortSignal} signal
 * @returns {Promise<{id: string, name: string, bytes: number}>} rejects with an AbortError when cancelled
 */
export const upload = (file, onProgress, signal) => sendFile(file, uploadUrl(file.name), onProgress, signal);
