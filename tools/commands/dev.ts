import { watch } from 'node:fs';
import { join } from 'node:path';
import { messageOf, UserError } from '../console/user-error.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { checkoutRoot } from '../stack/layout.ts';
import { readRunFile } from '../stack/run-file.ts';
import { runLogs } from './logs.ts';

const SETTLE_MS = 200;

/** Restarts a service of the running stack whenever its files or services/shared change. */
export async function runDev([name = '']: string[]): Promise<number> {
  const services = readRunFile().apps.map(({ appID }) => appID);
  if (!services.includes(name)) throw new UserError(`npm run dev -- <${services.join(' | ')}>`);
  await askRunningStack({ do: 'status' });
  const restart = settled(() => restartService(name));
  for (const folder of [name, 'shared']) {
    watch(join(checkoutRoot, 'services', folder), { recursive: true }, (_, file) => {
      if (file !== null && isSource(file)) restart();
    });
  }
  console.error(`dev: watching services/${name} and services/shared (Ctrl-C ends)`);
  return runLogs([name], { follow: true, 'no-follow': false });
}

/** Code and data that a service runs on, not its tests or words about it. */
function isSource(file: string): boolean {
  return /\.(ts|json|csv)$/.test(file) && !/(^|\/)(tests|node_modules)\/|\.test\.ts$/.test(file);
}

async function restartService(name: string): Promise<void> {
  console.error(`dev: restarting ${name} …`);
  try {
    await askRunningStack({ do: 'restart', name });
    console.error(`dev: ${name} is ready`);
  } catch (error) {
    console.error(`dev: ${messageOf(error)}`);
  }
}

/** Runs the work once the calls have settled, and never twice at a time. */
function settled(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, SETTLE_MS);
  };
}
