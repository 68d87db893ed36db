import { writeFile } from 'node:fs/promises';
import { layerOf } from '../generate/charts/layer.ts';
import type { KindLayout } from '../kind/kind-layout.ts';
import type { Target } from './target.ts';

/** Writes the certificate of the CA that vouches for the club, for whoever is to trust it. */
export async function writeAuthority(target: Target, layout: KindLayout): Promise<void> {
  const secret = ['secret', 'club-tls', `--namespace=${layerOf({ area: 'entry' })}`];
  const coded = await target.read('get', ...secret, '--output', 'jsonpath={.data.ca\\.crt}');
  await writeFile(layout.authority, Buffer.from(coded, 'base64'));
}
