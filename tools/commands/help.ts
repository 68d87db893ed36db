import { tableLines } from '../console/table.ts';
import { SERVICES } from '../services/declared.ts';
import { allStores } from '../stack/stores/all-stores.ts';
import { commands } from './table.ts';

/** Lists every command from the table that runs them. */
export async function runHelp(): Promise<number> {
  const rows = Object.values(commands).map(({ usage, summary }) => [
    usage.replace(/\s{2,}\(.*$/, ''),
    summary,
  ]);
  console.log(tableLines(['command', 'what it does'], rows).join('\n'));
  console.log(
    `\nname: a service (${SERVICES.map(({ name }) => name).join(', ')}), its sidecar (round-daprd),`,
  );
  const stores = allStores.map(({ name }) => name).join(', ');
  console.log(`or a store (${stores}, vault-renewer).`);
  console.log('--help behind a command tells what it takes.');
  return 0;
}
