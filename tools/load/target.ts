import { join } from 'node:path';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { askStack } from '../stack/control-client.ts';
import { defaultDirectory, layoutOf } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { readStackFile } from '../stack/stack-file.ts';
import { startStack } from '../stack/start-stack.ts';
import type { LoadScenario } from './scenarios.ts';

/** The club that is loaded. */
export interface Target {
  url: string;
  isThisMachine: boolean;
  /** Where its mails are read, if they can be. */
  mailUrl?: string;
  /** Of its processes, where they run here. */
  pids: Map<string, number>;
  /** The folder of its stack, where it runs here. */
  directory?: string;
  /** Ends what was started for this run. */
  stop: () => Promise<void>;
}

const OWN = join(defaultDirectory, 'load-stack');

/** A setup makes its members from one address; whoever then plays is limited as anybody. */
const PROFILE = {
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: '100000',
  RATE_LIMIT_CREDENTIALS_PER_MINUTE: '100000',
};

/** The gateway that is named, else the stack that runs, else one that is started for this run. */
export async function findTarget(
  wanted: string | undefined,
  { triesLimits }: LoadScenario,
): Promise<Target> {
  const running = await runningStack(defaultDirectory);
  if (wanted !== undefined) return namedTarget(readUrl(wanted), running);
  if (running) return { ...running, stop: async () => undefined };
  await removeStack(OWN);
  if (!triesLimits) Object.assign(process.env, PROFILE);
  const stack = await startStack({ directory: OWN, portMode: 'free', progress: new Progress() });
  const stop = async () => {
    await stack.stop();
    await removeStack(OWN);
  };
  return { ...(await runningStack(OWN))!, stop };
}

type Found = Omit<Target, 'stop'>;

/** The stack of a directory, if it runs. */
async function runningStack(directory: string): Promise<Found | undefined> {
  const { status } = (await askStack({ do: 'status' }, directory)) ?? {};
  const file = await readStackFile(layoutOf(directory));
  if (!status?.ready || !file) return undefined;
  const pids = status.children.flatMap(({ name, pid }) =>
    pid === null ? [] : [[name, pid] as const],
  );
  return {
    ...{ url: `http://127.0.0.1:${file.ports['gateway']}`, isThisMachine: true, directory },
    mailUrl: `http://127.0.0.1:${file.ports['mail-sink']}`,
    pids: new Map([...pids, ['supervisor', status.pid] as const]),
  };
}

function namedTarget(url: URL, running: Found | undefined): Target {
  const stop = async () => undefined;
  const isThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (running && isThisMachine && url.port === new URL(running.url).port)
    return { ...running, stop };
  return { url: url.origin, isThisMachine, pids: new Map(), stop };
}

function readUrl(text: string): URL {
  const url = URL.parse(text);
  if (url) return url;
  throw new UserError(`--url is no address: ${text}`);
}

const TRIES = 3;

/** Whether the gateway says that it is there. */
export async function answers({ url }: Pick<Target, 'url'>): Promise<boolean> {
  for (let turn = 0; turn < TRIES; turn++) {
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(5000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
  }
  return false;
}
