import { PLANTS } from './plants.ts';
import { SEAMS } from './seams.ts';
import { wrapFunction } from './wrap-function.ts';

/**
 * A file of the product as a process of a chaos run loads it: with its seams, and with the planted fault.
 * @param file from the checkout's root
 * @throws Error when a seam or what a plant replaces is not there any more
 */
export function editSource(file: string, source: string, plant: string | undefined): string {
  let edited = source;
  for (const edit of PLANTS[plant ?? ''] ?? []) {
    if (edit.file !== file) continue;
    const parts = edited.split(edit.find);
    if (parts.length !== 2) throw new Error(`${file}: ${parts.length - 1} times ${edit.find}`);
    edited = parts.join(edit.replace);
  }
  for (const [name, seam] of Object.entries(SEAMS)) {
    if (seam.file === file) edited = wrapFunction(edited, seam.function, name);
  }
  return edited;
}
