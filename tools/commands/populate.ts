import { parseArgs } from 'node:util';
import { formatDuration } from '../console/duration.ts';
import { Progress } from '../console/progress.ts';
import { messageOf, UserError } from '../console/user-error.ts';
import { makeClient } from '../play/client.ts';
import { logInDemo } from '../populate/demo-login.ts';
import { populateClub } from '../populate/populate-club.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { layoutOf } from '../stack/layout.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { readStackFile, type StackFile } from '../stack/stack-file.ts';

const USAGE =
  'npm run populate -- [--rounds 200000] [--players 2000] [--longest 2000] [--seed 1] [--yes]';

/**
 * `npm run populate`: fills the running stack's club with rounds, as if it had been played in for
 * years. 200,000 rounds take about 5 GB of disk.
 */
export async function runPopulate(args: string[]): Promise<number> {
  const startedAt = Date.now();
  const { besideOthers, ...size } = readArguments(args);
  const { address, ports } = await localStack();
  const { userId } = await logInDemo(makeClient(address));
  const { rounds, found } = await populateClub({
    stack: { ports, secrets: await loadSecrets(layoutOf().secretsFile) },
    population: { ...size, userId },
    besideOthers,
    progress: new Progress(),
  });
  const there = found > 0 ? ` (${found} were there)` : '';
  console.log(`${rounds} rounds added${there}, ${formatDuration(Date.now() - startedAt)}`);
  return 0;
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        rounds: { type: 'string', default: '200000' },
        players: { type: 'string', default: '2000' },
        longest: { type: 'string', default: '2000' },
        seed: { type: 'string', default: '1' },
        yes: { type: 'boolean', default: false },
      },
    });
    const rounds = whole('rounds', values.rounds, 1, 10_000_000);
    return {
      rounds,
      players: whole('players', values.players, 5, 1_000_000),
      longest: whole('longest', values.longest, 0, rounds),
      seed: whole('seed', values.seed, 0, 1_000_000_000),
      besideOthers: values.yes,
    };
  } catch (error) {
    throw new UserError(`${messageOf(error)}\n${USAGE}`);
  }
}

function whole(name: string, text: string, from: number, to: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= from && value <= to) return value;
  throw new Error(`--${name} must be a whole number from ${from} to ${to}`);
}

/** The stack that runs from this checkout; it writes past the services, so never into another. */
async function localStack(): Promise<StackFile> {
  await askRunningStack({ do: 'status' });
  const file = await readStackFile(layoutOf());
  const host = file && new URL(file.address).hostname;
  if (file && ['localhost', '127.0.0.1', '[::1]'].includes(host!)) return file;
  throw new UserError(`Only a stack of this machine can be filled, not ${host}.`);
}
