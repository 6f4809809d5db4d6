import { DocumentRefused, type ThreadAnswer } from './document-text.js';
import { readDocument } from './read-document.js';

/** The task of the pool. */
export default async function read(bytes: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { document: await readDocument(bytes) };
  } catch (error) {
    if (error instanceof DocumentRefused) return { refused: error.code, facts: error.facts };
    throw error;
  }
}
