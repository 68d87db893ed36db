import { setTimeout as sleep } from 'node:timers/promises';
import request, { type Response } from 'supertest';
import type { BulkBody } from '../users/bulk/bulk-body.ts';
import type { BulkRow, BulkView } from '../users/bulk/bulk-view.ts';
import { asStaff } from './as-staff.ts';
import type { TestMember } from './start-member.ts';

/** What an operation came to. */
export interface Ended {
  operation: BulkView;
  /** Of each person, by their id. */
  outcomes: Record<string, BulkRow['outcome']>;
}

type Headers = Record<string, string>;

export const operationOf = ({ body }: Response) => (body as { data: BulkView }).data;

/** Staff who change many people at once, and wait until it is done. */
export async function asBulkStaff(member: TestMember) {
  const staff = await asStaff(member);
  const { authorization } = staff;
  const post = (path: string, body: object, headers: Headers = {}) =>
    request(member.app)
      .post(`/api/v1/users/bulk${path}`)
      .set({ authorization, ...headers })
      .send(body);
  const ask = (body: Pick<BulkBody, 'action' | 'selection'>, headers: Headers = {}) =>
    post('', { reason: 'of the tests', ...body }, headers);
  const undo = (id: string, headers: Headers = {}) =>
    post(`/${id}/undo`, { reason: 'was wrong' }, headers);
  const read = async (id: string, query = '') => {
    const answer = await staff.get(`/bulk/${id}?limit=100${query}`).expect(200);
    return (
      answer.body as { data: { operation: BulkView; items: BulkRow[]; nextCursor: string | null } }
    ).data;
  };
  const ended = async (answer: Response): Promise<Ended> => {
    const { operationId } = operationOf(answer);
    while ((await read(operationId)).operation.endedAt === null) await sleep(10);
    const rows: BulkRow[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await read(operationId, cursor && `&cursor=${encodeURIComponent(cursor)}`);
      rows.push(...page.items);
      cursor = page.nextCursor;
    }
    const { operation } = await read(operationId);
    const outcomes = Object.fromEntries(rows.map(({ userID, outcome }) => [userID, outcome]));
    return { operation, outcomes };
  };
  return { ...staff, post, ask, undo, read, ended };
}
