import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { messageOf, UserError } from '../console/user-error.ts';
import type { ChildStatus } from './supervisor.ts';

/** What a stack can be asked over its control socket, as one line of JSON. */
export type ControlRequest =
  | { do: 'status' }
  | { do: 'restart'; name?: string }
  | { do: 'inspect'; name: string; port: number }
  | { do: 'start' | 'stop' | 'start beside' | 'end beside'; name: string }
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

/**
 * Answers requests on a Unix socket. It also is the lock of a stack's directory.
 * @throws UserError when another stack answers there already.
 */
export async function serveControl(
  path: string,
  handle: (request: ControlRequest) => Promise<StackStatus | undefined>,
): Promise<{ close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => {
      void answer(line, handle).then((text) => socket.writable && socket.write(`${text}\n`));
    });
    // It repeats the socket's fault; one who asked and went away must not end the stack.
    lines.on('error', () => undefined);
  });
  await listen(server, path).catch((error: unknown) => takeOver(server, path, error));
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
    const before = process.umask(0o177);
    server.listen(path, () => resolve());
    process.umask(before);
  });
}

/** A socket that nobody answers on was left by a supervisor that was killed. */
async function takeOver(server: Server, path: string, error: unknown): Promise<void> {
  if ((error as { code?: string }).code !== 'EADDRINUSE') throw error;
  const socket = connect(path);
  const answered = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  if (answered) throw new UserError('A stack runs here already: npm run status shows it.');
  rmSync(path, { force: true });
  await listen(server, path);
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
