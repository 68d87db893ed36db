import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { formatDuration } from '../console/duration.ts';
import { Progress } from '../console/progress.ts';
import { SERVICES } from '../services/declared.ts';
import { neededFor } from '../services/needed.ts';
import { describeError } from '../console/user-error.ts';
import { askStack } from '../stack/control-client.ts';
import type { StackStatus } from '../stack/control-server.ts';
import { checkoutRoot, layoutOf, settingsFile } from '../stack/layout.ts';
import { loadSettingsFile } from '../stack/load-settings-file.ts';
import { readRunFile, usualPorts } from '../stack/run-file.ts';
import { readStackFile, type StackFile } from '../stack/stack-file.ts';
import { startStack, type Stack } from '../stack/start-stack.ts';

const LOGIN = 'demo@golfroundpro.example / fairway-demo-2026';
const STAFF_LOGIN = 'staff@golfroundpro.example / greenkeeper-demo-2026';

interface StartFlags {
  /** Services or areas, with all that they need; everything unless told. */
  only: string | undefined;
  /** Only those, for `dapr run -f .`. */
  stores: boolean;
  /** How many of each service. */
  instances: number;
}

/** Starts the stack, or some services of it, and stays until it is stopped; says where it runs already. */
export async function runStart(
  names: string[],
  { only: listed, stores, instances }: StartFlags,
): Promise<number> {
  const wanted = [...names, ...(listed?.split(',') ?? [])];
  const services = wanted.length === 0 ? SERVICES : neededFor(wanted);
  const running = await waitForRunning();
  if (running) return greetRunning(running, stores);
  await loadSettingsFile(settingsFile);

  const startedAt = performance.now();
  const progress = new Progress();
  const stopping = new AbortController();
  let failed = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!stopping.signal.aborted) progress.tell('stopping …');
      stopping.abort();
    });
  }
  process.on('uncaughtException', (error) => {
    progress.tell(describeError(error));
    failed = true;
    stopping.abort();
  });
  const only = stores ? 'stores' : 'all';
  const stack = await startStack({
    only,
    services,
    instances,
    progress,
    signal: stopping.signal,
  });
  for (const line of movedPorts(stack, instances)) progress.tell(line);
  for (const line of leftOut(services)) progress.tell(line);
  const took = formatDuration(performance.now() - startedAt);
  console.log(only === 'all' ? greeting(stack, `after ${took}`) : storesGreeting(stack, took));
  await stack.stopped;
  progress.tell('stopped.');
  return failed ? 1 : 0;
}

/** Whoever starts a part of the club is told what is missing behind the gateway. */
function leftOut(services: ServiceDeclaration[]): string[] {
  const absent = SERVICES.filter((service) => !services.includes(service));
  if (absent.length === 0) return [];
  return [`not started: ${absent.map(({ name }) => name).join(', ')} (their routes answer 503)`];
}

/** The stack that runs already; one that is just being started is waited for. */
async function waitForRunning(): Promise<StackStatus | undefined> {
  for (;;) {
    const status = (await askStack({ do: 'status' }))?.status;
    if (status === undefined || status.ready) return status;
    await sleep(500);
  }
}

async function greetRunning(status: StackStatus, storesWanted: boolean): Promise<number> {
  if (status.only === 'stores' && !storesWanted) {
    console.error('Only the stores run. To start everything: npm stop, then npm start.');
    return 1;
  }
  const file = await readStackFile(layoutOf());
  if (status.only === 'stores') console.log('The stores run already.');
  else if (file) console.log(greeting(file, 'already'));
  return 0;
}

/** A line for everything that does not listen where it usually does. */
function movedPorts({ ports }: Stack, instances = 1): string[] {
  return Object.entries(usualPorts(readRunFile().apps, instances)).flatMap(([name, usual]) =>
    ports[name] === usual
      ? []
      : [`${usual} is taken by another program: ${name} is at ${ports[name]}`],
  );
}

type Addresses = Pick<StackFile, 'address' | 'ports'>;

function greeting({ address, ports }: Addresses, when: string): string {
  return [
    '',
    `GolfRoundPro is ready ${when === 'already' ? '(it runs already)' : when}.`,
    `  page   ${address}`,
    `  API    ${address}/reference/`,
    `  login  ${LOGIN}`,
    `  staff  ${STAFF_LOGIN}`,
    `  mail   http://localhost:${ports['mail-sink']}   (what the stack sends, and to whom)`,
    '  Ctrl-C or npm stop ends it; npm run status shows it; npm run help lists the rest.',
    '',
  ].join('\n');
}

function storesGreeting(stack: Stack, took: string): string {
  const { layout } = stack;
  // The committed file knows the usual ports, and the usual folder with Vault's tokens.
  const usual = movedPorts(stack).length === 0 && layout.directory === join(checkoutRoot, '.local');
  const file = usual ? '.' : layout.runFile;
  return [
    '',
    `The stores are ready after ${took}. In another terminal:`,
    `  set -a; . ${layout.envFile}; set +a; dapr run -f ${file}`,
    '',
  ].join('\n');
}
