import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';

/** Stands in for the service round, which has tests of its own: the file of each person is another. */
export async function startRound() {
  const held: (() => void)[] = [];
  const state = { bytes: 100, holds: false, asked: [] as { path: string; token: unknown }[] };
  const fileOf = (userId: string) => userId.padEnd(state.bytes, 'x');
  const server = createServer(({ url = '', headers }, res) => {
    state.asked.push({ path: url, token: headers[CALLER_TOKEN_HEADER] });
    const [, userId] = /^\/internal\/players\/([^/]+)\/rounds\?format=(csv|json)$/.exec(url) ?? [];
    if (!userId) return void res.writeHead(404).end();
    const answer = () => void res.end(fileOf(userId));
    if (state.holds) held.push(answer);
    else answer();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    fileOf,
    /** Answers what was held, and all that comes. */
    release: () => {
      state.holds = false;
      for (const answer of held.splice(0)) answer();
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

export type StandInRound = Awaited<ReturnType<typeof startRound>>;
