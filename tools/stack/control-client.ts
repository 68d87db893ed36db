import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { UserError } from '../console/user-error.ts';
import type { ControlAnswer, ControlRequest, StackStatus } from './control-server.ts';
import { layoutOf } from './layout.ts';

/**
 * Asks the stack of a directory; `shutdown` answers when everything has ended.
 * @returns undefined when no stack runs there.
 * @throws UserError with what the stack answered when it could not do it.
 */
export async function askStack(
  request: ControlRequest,
  directory?: string,
): Promise<{ status?: StackStatus } | undefined> {
  const socket = connect(layoutOf(directory).controlSocket);
  try {
    await once(socket, 'connect');
  } catch {
    return undefined;
  }
  socket.on('error', () => socket.destroy());
  socket.write(`${JSON.stringify(request)}\n`);
  for await (const line of createInterface({ input: socket })) {
    socket.destroy();
    const answer = JSON.parse(line) as ControlAnswer;
    if (!answer.ok) throw new UserError(answer.error);
    return answer.status ? { status: answer.status } : {};
  }
  if (request.do === 'shutdown') return {};
  throw new UserError('The stack ended before it answered.');
}

/** Like askStack, for what only makes sense on a running stack. */
export async function askRunningStack(request: ControlRequest, directory?: string) {
  const answer = await askStack(request, directory);
  if (answer) return answer;
  throw new UserError('The stack does not run. Start it with npm start.');
}
