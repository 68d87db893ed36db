import type { Edit } from './plants.ts';
import { DAY_SEAMS } from './day-seams.ts';
import { SEAMS } from './seams.ts';
import { wrapFunction } from './wrap-function.ts';

/**
 * A file of the product as a process of a chaos run loads it: with its seams, and edited.
 * @param file from the checkout's root
 * @param edits of this file and of others
 * @throws Error when a seam or what an edit replaces is not there any more
 */
export function editSource(file: string, source: string, edits: Edit[] = []): string {
  let edited = source;
  for (const edit of edits) {
    if (edit.file !== file) continue;
    const parts = edited.split(edit.find);
    if (parts.length !== 2) throw new Error(`${file}: ${parts.length - 1} times ${edit.find}`);
    edited = parts.join(edit.replace);
  }
  for (const [name, seam] of Object.entries({ ...SEAMS, ...DAY_SEAMS })) {
    if (seam.file === file) edited = wrapFunction(edited, seam.function, name);
  }
  return edited;
}
