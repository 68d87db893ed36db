import { renderTable } from '../console/table.ts';
import { commands } from './table.ts';

/** Lists every command from the table that runs them. */
export async function runHelp(): Promise<number> {
  const rows = Object.values(commands).map(({ usage, summary }) => [
    usage.replace(/\s{2,}\(.*$/, ''),
    summary,
  ]);
  console.log(renderTable([['command', 'what it does'], ...rows]));
  console.log('\nname: a service (gateway, auth, round, analytics), its sidecar (round-daprd),');
  console.log('or a store (postgres, redis-state, redis-cache, kafka, vault, vault-renewer).');
  console.log('--help behind a command tells what it takes.');
  return 0;
}
