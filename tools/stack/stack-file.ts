import type { Layout } from './layout.ts';
import type { Ports } from './ports.ts';
import { readJson, writeSecretFile } from './secret-file.ts';

/** What runs where, as `stack.json` tells whoever needs it (tests, `npm run play`, tools). */
export interface StackFile {
  /** Where the page and the API are. */
  address: string;
  ports: Ports;
  controlSocket: string;
  logs: string;
}

/** Reads what the stack of this directory was last, or undefined when there was none. */
export function readStackFile({ stackFile }: Layout): Promise<StackFile | undefined> {
  return readJson<StackFile>(stackFile);
}

/** Where the page and the API are. */
export function addressOf(ports: Ports): string {
  return `http://localhost:${ports['gateway']}`;
}

/** Writes where everything of this stack listens. */
export async function writeStackFile(layout: Layout, ports: Ports): Promise<void> {
  const file: StackFile = {
    address: addressOf(ports),
    ports,
    controlSocket: layout.controlSocket,
    logs: layout.logs,
  };
  await writeSecretFile(layout.stackFile, `${JSON.stringify(file, null, 2)}\n`);
}
