import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from '../../client/api.ts';
import { GatewayError } from '../../client/gateway-error.ts';
import { differences } from './differences.ts';

/** A view with what it should say; `name` stands before its differences. */
export interface View<Answer> {
  name: string;
  read: (api: Api) => Promise<Answer>;
  expected: unknown;
  /** Puts what the view says into an order that can be compared, where it promises none. */
  arrange?: (told: Answer) => unknown;
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
export async function checkView<Answer>(
  api: Api,
  view: View<Answer>,
  deadline: number,
): Promise<Checked<Answer>> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, 8_000)) {
    const checked = await readView(api, view);
    const isLast = checked.differences.length === 0 || Date.now() + pauseMs > deadline;
    if (isLast) {
      return { ...checked, differences: checked.differences.map((text) => `${view.name} ${text}`) };
    }
    await sleep(pauseMs);
  }
}

async function readView<Answer>(
  api: Api,
  { read, expected, arrange = (told) => told }: View<Answer>,
): Promise<Checked<Answer>> {
  try {
    const told = await read(api);
    return { told, differences: differences(expected, arrange(told)) };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { differences: [error.message] };
  }
}
