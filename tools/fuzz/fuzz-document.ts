import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FoundParts } from '../parts/part.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { spawnTied } from '../stack/spawn-tied.ts';

/** One run of the fuzzer: a service's document, or some of its paths (regular expressions). */
export interface Campaign {
  service: string;
  name: string;
  include?: string;
  exclude?: string;
}

/** How much is tried, and from which seed. */
export interface Amounts {
  /** Cases an operation; 50 unless told. */
  examples: number | undefined;
  seed: number | undefined;
}

interface Settings extends Amounts {
  address: string;
  token: string;
  parts: FoundParts;
  /** Where the report is written. */
  directory: string;
}

/**
 * Beside these, Schemathesis knows checks of taste: that whatever is wrong be refused, for one, which
 * a header that nobody reads is not.
 */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
].join(',');

const EXAMPLES = 50;

/** Runs the fuzzer over a document and shows what it tells. @returns whether nothing was found */
export async function fuzzDocument(campaign: Campaign, settings: Settings): Promise<boolean> {
  const { service, name, include, exclude } = campaign;
  const { address, token, parts, directory, examples = EXAMPLES, seed } = settings;
  const folder = parts.get('schemathesis')!;
  const report = join(directory, `fuzz-${name}.txt`);
  const document = await withoutApiKeys(service, directory);
  console.log(`\n── ${name} ${'─'.repeat(60)}`);
  const { child, exited } = spawnTied(
    parts.get('pip') ?? 'python3',
    [
      ...[join(folder, 'bin/st'), 'run', document],
      ...['--url', address, '--header', `Authorization: Bearer ${token}`],
      ...['--checks', CHECKS, '--phases', 'examples,coverage,fuzzing'],
      ...['--max-examples', String(examples), '--continue-on-failure', '--max-redirects', '0'],
      ...['--request-timeout', '20', '--suppress-health-check', 'all', '--warnings', 'off'],
      ...(include === undefined ? [] : ['--include-path-regex', include]),
      ...(exclude === undefined ? [] : ['--exclude-path-regex', exclude]),
      ...(seed === undefined ? [] : ['--seed', String(seed)]),
    ],
    { cwd: directory, env: { ...process.env, PYTHONPATH: folder, NO_COLOR: '1' } },
  );
  const log = createWriteStream(report);
  for (const output of [child.stdout, child.stderr]) {
    output!.pipe(log, { end: false });
    output!.pipe(process.stdout, { end: false });
  }
  const code = await exited;
  log.end();
  console.log(`${name}: ${code === 0 ? 'nothing found' : `something was found, see ${report}`}`);
  return code === 0;
}

interface OpenApi {
  components: { securitySchemes: Record<string, unknown> };
}

/** The document with one way to sign in: with a key beside its token every request would be refused. */
async function withoutApiKeys(service: string, directory: string): Promise<string> {
  const text = await readFile(join(checkoutRoot, `docs/openapi/${service}.json`), 'utf8');
  const document = JSON.parse(text, (key, value: unknown) =>
    key === 'security' && Array.isArray(value) ? value.slice(0, 1) : value,
  ) as OpenApi;
  delete document.components.securitySchemes['apiKey'];
  const file = join(directory, `fuzz-${service}.json`);
  await writeFile(file, JSON.stringify(document));
  return file;
}
