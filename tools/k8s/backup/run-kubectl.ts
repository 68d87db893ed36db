import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../console/user-error.ts';
import type { Target } from '../target.ts';

/**
 * Runs kubectl with something to read, and gives what it prints, or has that go elsewhere.
 * @throws UserError with what it says instead
 */
export async function runKubectl(
  target: Target,
  args: string[],
  { input = Readable.from([]), output }: { input?: Readable; output?: Writable } = {},
): Promise<string> {
  const env = { ...process.env, ...target.env };
  const child = spawn(target.kubectl, args, { env });
  let printed = '';
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  if (!output) child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const closed = once(child, 'close') as Promise<[number | null]>;
  await Promise.all([
    // One that ends early reads no more; how it ended says why.
    pipeline(input, child.stdin).catch(() => undefined),
    output && pipeline(child.stdout, output),
  ]);
  const [code] = await closed;
  if (code === 0) return printed;
  throw new UserError(`kubectl ${args[0]} ended with ${code}: ${said.trim()}`);
}
