import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Takes off whatever is mounted below a folder, so that removing the folder removes nothing else. */
export async function removeMounts(folder: string): Promise<void> {
  const points = mountsBelow(readFileSync('/proc/self/mountinfo', 'utf8'), folder);
  for (const point of points) await run('umount', [point]);
}

/** The mount points at or below a folder, the last one first, of a /proc/<pid>/mountinfo. */
export function mountsBelow(mountinfo: string, folder: string): string[] {
  const points = mountinfo.split('\n').map((line) => decode(line.split(' ')[4] ?? ''));
  return points.filter((point) => point === folder || point.startsWith(`${folder}/`)).reverse();
}

/** Blanks and the like are in octal there. */
function decode(point: string): string {
  return point.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)));
}
