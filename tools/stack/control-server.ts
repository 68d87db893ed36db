import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { messageOf } from '../console/user-error.ts';
import type { ChildStatus } from './supervisor.ts';

/** What a stack can be asked over its control socket, as one line of JSON. */
export type ControlRequest =
  | { do: 'status' }
  | { do: 'restart'; name?: string }
  | { do: 'start' | 'stop'; name: string }
  | { do: 'signal'; name: string; signal: NodeJS.Signals }
  | { do: 'shutdown' };

/** The state of a whole stack. */
export interface StackStatus {
  ready: boolean;
  only: 'all' | 'stores';
  pid: number;
  memoryBytes: number;
  children: ChildStatus[];
}

/** The answer to a request, as one line of JSON. */
export type ControlAnswer = { ok: true; status?: StackStatus } | { ok: false; error: string };

/** Answers requests on a Unix socket. @throws when another stack already answers there. */
export async function serveControl(
  path: string,
  handle: (request: ControlRequest) => Promise<StackStatus | undefined>,
): Promise<{ close: () => void }> {
  rmSync(path, { force: true });
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    createInterface({ input: socket }).on('line', (line) => {
      void answer(line, handle).then((text) => socket.writable && socket.write(`${text}\n`));
    });
  });
  await listen(server, path);
  return {
    close: () => {
      server.close();
      for (const socket of sockets) socket.end();
      rmSync(path, { force: true });
    },
  };
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve());
  });
}

async function answer(
  line: string,
  handle: (request: ControlRequest) => Promise<StackStatus | undefined>,
): Promise<string> {
  try {
    const status = await handle(JSON.parse(line) as ControlRequest);
    return JSON.stringify({ ok: true, status } satisfies ControlAnswer);
  } catch (error) {
    return JSON.stringify({ ok: false, error: messageOf(error) } satisfies ControlAnswer);
  }
}
