import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type request from 'supertest';
import { currentTrace } from '@golfroundpro/shared/logging/trace.ts';
import { vi } from 'vitest';

/** The statements that a request asks of PostgreSQL until it is answered, at every service that it goes through, in order. */
export async function statementsOf(
  ask: (headers: Record<string, string>) => request.Test,
): Promise<{ statements: string[]; answer: request.Response }> {
  const traceId = randomBytes(16).toString('hex');
  const statements: string[] = [];
  const query = Reflect.get(Client.prototype, 'query') as (...asked: unknown[]) => unknown;
  const spy = vi.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client,
    ...asked: unknown[]
  ) {
    const [first] = asked as [string | { text: string }];
    const text = typeof first === 'string' ? first : first.text;
    if (currentTrace()?.traceId === traceId) statements.push(text);
    return Reflect.apply(query, this, asked) as never;
  });
  try {
    for (;;) {
      statements.length = 0;
      const answer = await ask({ traceparent: `00-${traceId}-${'1'.repeat(16)}-01` });
      // Who is told that it is too busy comes again.
      if (answer.status !== 503) return { statements: [...statements], answer };
    }
  } finally {
    spy.mockRestore();
  }
}
