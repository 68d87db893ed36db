import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { checkoutRoot } from '../stack/layout.ts';

const KINDS: Record<string, string> = { nr: 'nameresolution' };

/** "pubsub.kafka", …: what the daprd that is built here knows. */
function builtComponents(): string[] {
  const file = join(import.meta.dirname, '../pins/daprd/components.go');
  const registered = readFileSync(file, 'utf8').matchAll(
    /(\w+)Loader\.\w+\.Register\w+\([^"]*"([^"]+)"/g,
  );
  return [...registered].map(([, loader = '', name]) => `${KINDS[loader] ?? loader}.${name}`);
}

interface Resource {
  kind: string;
  spec: { type: string };
}

function usedComponents(): string[] {
  const cwd = join(checkoutRoot, 'components');
  return globSync('**/*.yaml', { cwd })
    .flatMap((file) => parseAllDocuments(readFileSync(join(cwd, file), 'utf8')))
    .map((document) => document.toJS() as Resource)
    .filter(({ kind }) => kind === 'Component')
    .map(({ spec }) => spec.type);
}

it('every component that is used is in the daprd that is built where Dapr’s page is out of reach', () => {
  const used = usedComponents();
  expect(used).toContain('pubsub.kafka');
  expect(builtComponents()).toEqual(expect.arrayContaining(used));
});
