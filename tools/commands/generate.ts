import { globSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contractFiles } from '../generate/contract-files.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** Folders in which every file is generated, so that one nobody writes any more goes. */
const WHOLLY_GENERATED = [
  'components/*/*',
  'compose/components/*/*',
  '.github/workflows/*.yaml',
  'deploy/argocd/*.yaml',
  'docs/openapi/*.json',
  'docs/events/*.json',
  'services/contracts/*.gen.ts',
  'frontend/src/lib/api/*.gen.ts',
];

/** `npm run generate`: writes every generated file. With `--check` it only says which have drifted. */
export async function runGenerate({ check: isCheck }: { check: boolean }): Promise<number> {
  const contracts = contractFiles();
  const early = await bringUpToDate(contracts, isCheck);
  // Routes load the contracts as they are on disk.
  if (isCheck && early.length > 0) return reportDrift(early);
  const { allFiles } = await import('../generate/all-files.ts');
  const files = await allFiles();
  const changed = [
    ...early,
    ...(await bringUpToDate(files, isCheck)),
    ...(await removeOthers(new Set([...contracts.keys(), ...files.keys()]), isCheck)),
  ];
  if (isCheck) return reportDrift(changed);
  for (const path of changed) console.log(`wrote ${path}`);
  if (changed.length === 0) console.log('every generated file is up to date');
  return 0;
}

/** Writes those that differ, unless it is only a check; gives their paths. */
async function bringUpToDate(files: Map<string, string>, isCheck: boolean): Promise<string[]> {
  const drifted: string[] = [];
  for (const [path, content] of files) {
    const file = join(checkoutRoot, path);
    if ((await readFile(file, 'utf8').catch(() => '')) === content) continue;
    drifted.push(path);
    if (isCheck) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return drifted;
}

async function removeOthers(known: Set<string>, isCheck: boolean): Promise<string[]> {
  const others = [...WHOLLY_GENERATED, ...generatedCharts()]
    .flatMap((pattern) => globSync(pattern, { cwd: checkoutRoot }))
    .filter((path) => !known.has(path));
  if (!isCheck) for (const path of others) await rm(join(checkoutRoot, path));
  return others;
}

/** A chart whose Chart.yaml says that it was made here; others are by hand. */
function generatedCharts(): string[] {
  return globSync('charts/*/Chart.yaml', { cwd: checkoutRoot })
    .filter((file) => readFileSync(join(checkoutRoot, file), 'utf8').startsWith('# Made by '))
    .map((file) => `${dirname(file)}/**/*.{yaml,json}`);
}

function reportDrift(drifted: string[]): number {
  for (const path of drifted)
    console.error(`${path} has drifted: npm run generate, then commit it`);
  return drifted.length === 0 ? 0 : 1;
}
