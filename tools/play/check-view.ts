import { setTimeout as sleep } from 'node:timers/promises';
import { GatewayError } from './client.ts';
import type { Send } from './client.ts';
import { differences } from './differences.ts';

/** A view with what it should say; `name` stands before its differences. */
export interface View {
  name: string;
  path: string;
  expected: unknown;
  /** Puts what the view says into an order that can be compared, where it promises none. */
  arrange?: (told: unknown) => unknown;
}

/** What a view said at last, and its differences. */
export interface Checked<Answer> {
  told?: Answer;
  differences: string[];
}

/**
 * Reads a view until it says what it should, or until `deadline` (epoch milliseconds): views lag
 * behind the rounds. A view that cannot be read is a difference.
 */
export async function checkView<Answer = unknown>(
  send: Send,
  view: View,
  deadline: number,
): Promise<Checked<Answer>> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 8_000)) {
    const checked = await readView<Answer>(send, view);
    const isLast = checked.differences.length === 0 || Date.now() + pauseMs > deadline;
    if (isLast) {
      return { ...checked, differences: checked.differences.map((text) => `${view.name} ${text}`) };
    }
    await sleep(pauseMs);
  }
}

async function readView<Answer>(
  send: Send,
  { path, expected, arrange = (told) => told }: View,
): Promise<Checked<Answer>> {
  try {
    const told = await send<Answer>('GET', path);
    return { told, differences: differences(expected, arrange(told)) };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { differences: [error.message] };
  }
}
