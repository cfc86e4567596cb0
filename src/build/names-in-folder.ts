import { readdirSync } from 'node:fs';

/** The names in a folder, in the order of their characters; none where it is not there, or may not be read. */
export function namesInFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
