import { Readable } from 'node:stream';
import { Type, type TObject, type TProperties } from 'typebox';
import type { Permission } from '@golfroundpro/contracts/policy.gen.ts';
import { defineRoute, type Route } from '../http/route.ts';
import { OWN_DATA_PATH } from './own-data-path.ts';
import { writeOwnData, type OwnData } from './write-own-data.ts';

export interface OwnDataOptions {
  permission: Permission;
  stepUp?: boolean;
  /** What is told; a last field says that it is whole. */
  told: TObject<TProperties>;
  /** What is held of a user. */
  of: (userId: string) => OwnData;
}

/** GET /internal/own-data: what a service holds of the caller, whose id is the token's; the gateway asks for them. */
export function ownDataRoute({ permission, stepUp = false, told, of }: OwnDataOptions): Route {
  return defineRoute({
    method: 'get',
    path: OWN_DATA_PATH,
    summary: 'All that is held of the caller',
    auth: 'user',
    internal: true,
    permission,
    stepUp,
    responses: { 200: Type.Object({ ...told.properties, complete: Type.Literal(true) }) },
    handler: ({ user }) =>
      Promise.resolve({
        status: 200,
        headers: { 'content-type': 'application/json; charset=utf-8' },
        stream: Readable.from(writeOwnData(of(user.userId)), { highWaterMark: 2 }),
      }),
  });
}
