import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { findOnPath } from '../parts/find-binary.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import type { Finding } from './verdict.ts';

const NAME = 'zap-baseline.py';
/** Its exit codes: of 1 a rule failed, of 2 some only warn. */
const OUTCOMES: Record<number, string> = { 0: 'passed', 1: 'found a fault', 2: 'warned' };

/** ZAP's baseline of what it sees without an attack, where it is on PATH; what it says is kept in the folder. */
export async function runZapBaseline(url: string, folder: string): Promise<Finding[]> {
  const zap = await findOnPath(NAME);
  if (!zap) return [{ text: `no ${NAME} on PATH: ZAP's baseline was not run`, isFault: false }];
  const { child, exited } = spawnTied(zap, ['-t', url], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [code, said] = await Promise.all([exited, text(child.stdout!)]);
  await writeFile(join(folder, 'zap.txt'), said);
  const outcome = OUTCOMES[code ?? -1] ?? `broke off (${code})`;
  return [{ text: `ZAP's baseline ${outcome}: zap.txt`, isFault: code === 1 }];
}
