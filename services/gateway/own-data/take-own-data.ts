import { Readable } from 'node:stream';
import type { Request } from 'express';
import { Type } from 'typebox';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id } from '@golfroundpro/shared/http/schemas.ts';
import { OWN_DATA_PATH } from '@golfroundpro/shared/own-data/own-data-path.ts';
import type { GatewayContext } from '../context.ts';
import { plainAddress } from '../domain/caller-address.ts';
import { HOLDERS } from '../proxy-routes.gen.ts';
import type { Holders } from './holders.ts';
import { wholeFile, type HeldPart } from './whole-file.ts';

const OwnData = Type.Object(
  { madeAt: Type.String({ format: 'date-time' }), userId: Id, complete: Type.Literal(true) },
  {
    additionalProperties: Type.Object({}),
    description:
      'Under the name of each service what it holds: docs/own-data.md. `complete` comes last: a file without it is not whole',
  },
);

const EXAMPLE = {
  madeAt: '2026-05-02T08:00:00.000Z',
  userId: '0198c0de-0000-7000-8000-0000000000aa',
  analytics: { achievements: [] },
  complete: true,
};

/** POST /api/v1/own-data: everything that is kept of the caller, as one file. */
export const takeOwnData = ({ holders }: Pick<GatewayContext, 'holders'>) =>
  defineRoute({
    method: 'post',
    path: '/api/v1/own-data',
    summary: 'Take along everything that is kept of you, as one file; five times a day at most',
    auth: 'user',
    permission: 'account:manage',
    responses: { 200: OwnData },
    examples: { answers: { 200: EXAMPLE } },
    // Auth asks for the step-up, and counts.
    errors: [
      'step_up_required',
      'too_many_exports',
      'rate_limited',
      'views_rebuilding',
      'views_unavailable',
      'database_unavailable',
    ],
    handler: async ({ user: { userId }, request }) => {
      const madeAt = new Date().toISOString();
      const gone = new AbortController();
      const parts = await beginParts(holders, request, gone.signal);
      const stream = Readable.from(wholeFile({ madeAt, userId }, parts), { highWaterMark: 2 });
      // Also what was not read yet, where the client has gone or a part was cut short.
      stream.once('close', () => gone.abort());
      return {
        status: 200,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': `attachment; filename="golfroundpro-${madeAt.slice(0, 10)}.json"`,
        },
        stream,
      };
    },
  });

/** Every service has begun before the file does: what is away then is told by a status. */
async function beginParts(
  holders: Holders,
  request: Request,
  signal: AbortSignal,
): Promise<HeldPart[]> {
  const headers = headersOf(request);
  const path = `${OWN_DATA_PATH}/requests`;
  const noted = await holders.ask('auth', { method: 'POST', path, headers, signal });
  noted.resume();
  return Promise.all(
    HOLDERS.map(async (name): Promise<HeldPart> => {
      const asked = { method: 'GET', path: OWN_DATA_PATH, headers, signal } as const;
      return [name, await holders.ask(name, asked)];
    }),
  );
}

function headersOf(request: Request): Record<string, string> {
  return {
    authorization: request.headers.authorization ?? '',
    'user-agent': request.get('user-agent') ?? '',
    'x-forwarded-for': plainAddress(request.ip ?? ''),
  };
}
