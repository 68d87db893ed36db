import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeClientTypes } from '../generate/client-types.ts';
import { makeDocuments } from '../generate/documents.ts';

/** `npm run generate`: writes every generated file. With `--check` it only says which have drifted. */
export async function runGenerate({ check }: { check: boolean }): Promise<number> {
  const documents = await makeDocuments();
  for (const [path, content] of await makeClientTypes(documents)) documents.set(path, content);
  const drifted: string[] = [];
  for (const [path, content] of documents) {
    const present = await readFile(path, 'utf8').catch(() => '');
    if (present !== content) drifted.push(path);
  }
  if (check) return reportDrift(drifted);
  for (const path of drifted) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, documents.get(path)!);
    console.log(`wrote ${path}`);
  }
  if (drifted.length === 0) console.log('every generated file is up to date');
  return 0;
}

function reportDrift(drifted: string[]): number {
  for (const path of drifted)
    console.error(`${path} has drifted: npm run generate, then commit it`);
  return drifted.length === 0 ? 0 : 1;
}
