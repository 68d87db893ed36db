import { writeFile } from 'node:fs/promises';
import { layerOf } from '../generate/charts/layer.ts';
import type { KindLayout } from '../kind/kind-layout.ts';
import { waitFor } from '../stack/wait-for.ts';
import type { Target } from './target.ts';

const WITHIN_MS = 300_000;

/** Writes the certificate of the CA that vouches for the club, once the set-up has made it, for whoever is to trust it. */
export async function writeAuthority(target: Target, layout: KindLayout): Promise<void> {
  const secret = ['secret', 'club-tls', `--namespace=${layerOf({ area: 'entry' })}`];
  const field = ['--ignore-not-found', '--output', 'jsonpath={.data.ca\\.crt}'];
  let coded = '';
  await waitFor(
    async () => {
      coded = await target.read('get', ...secret, ...field);
      return coded === '' ? 'there is no certificate yet' : undefined;
    },
    { timeoutMs: WITHIN_MS },
  );
  await writeFile(layout.authority, Buffer.from(coded, 'base64'));
}
