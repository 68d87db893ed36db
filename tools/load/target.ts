import { join } from 'node:path';
import { findMails, isOnThisMachine, readAddress } from '../client/find-mails.ts';
import { Progress } from '../console/progress.ts';
import { askStack } from '../stack/control-client.ts';
import { defaultDirectory, layoutOf } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { readStackFile } from '../stack/stack-file.ts';
import { startStack } from '../stack/start-stack.ts';
import { RAISED_LIMITS } from './raised-limits.ts';
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

/** Which club, if one is named, and where its mails are read, if that is. */
export interface Wanted {
  url: string | undefined;
  mails: string | undefined;
}

/** The gateway that is named, else the stack that runs, else one that is started for this run. */
export async function findTarget(
  { url, mails }: Wanted,
  { triesLimits }: LoadScenario,
): Promise<Target> {
  const running = await runningStack(defaultDirectory);
  if (url !== undefined) return namedTarget(readAddress('--url', url), mails, running);
  if (running) return { ...running, stop: async () => undefined };
  await removeStack(OWN);
  if (!triesLimits) Object.assign(process.env, RAISED_LIMITS);
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

async function namedTarget(
  url: URL,
  told: string | undefined,
  running: Found | undefined,
): Promise<Target> {
  const isThisMachine = isOnThisMachine(url);
  const isRunning = running && isThisMachine && url.port === new URL(running.url).port;
  const mails = await findMails(url, told);
  if (!mails) console.error('No mails are read: golfers are not verified, and name no marker.');
  const stop = async () => mails?.stop();
  const mailUrl = mails && { mailUrl: mails.address };
  if (isRunning) return { ...running, ...mailUrl, stop };
  return { url: url.origin, isThisMachine, ...mailUrl, pids: new Map(), stop };
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
