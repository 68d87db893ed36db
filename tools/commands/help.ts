import { tableLines } from '../console/table.ts';
import { SERVICES } from '../services/declared.ts';
import { allStores } from '../stack/stores/all-stores.ts';
import type { Command } from './command.ts';

/** Lists every command of the table. */
export async function runHelp(commands: Record<string, Command>): Promise<number> {
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
