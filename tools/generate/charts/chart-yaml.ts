import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { checkoutRoot } from '../../stack/layout.ts';

/** Of everything here. */
export const { version: VERSION } = JSON.parse(
  readFileSync(join(checkoutRoot, 'package.json'), 'utf8'),
) as { version: string };

/** A file of a chart, as Prettier would have it. */
export function chartYaml(value: object): string {
  return stringify(value, { singleQuote: true, lineWidth: 0, aliasDuplicateObjects: false });
}
