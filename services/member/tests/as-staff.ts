import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import type { TestMember } from './start-member.ts';

/** A person as staff see them, as far as tests look into it. */
export interface User {
  userID: string;
  name: string;
  memberNumber: number | null;
  attributes: Record<string, string>;
  status: string;
  updatedAt: string;
}
interface Page {
  items: User[];
  total: number;
  nextCursor: string | null;
}

export const userOf = ({ body }: Response) => (body as { data: User }).data;
export const pageOf = ({ body }: Response) => (body as { data: Page }).data;

/** What staff ask of the people of the club. */
export async function asStaff(member: TestMember) {
  const actorId = randomUUID();
  const authorization = await member.bearer(actorId, { roles: ['staff'] });
  const get = (path: string, headers: Record<string, string> = {}) =>
    request(member.app)
      .get(`/api/v1/users${path}`)
      .set({ authorization, ...headers });
  const change = (method: 'put' | 'patch', id: string, body: object, headers = {}) => {
    const path = `/api/v1/users/${id}`;
    const agent = request(member.app);
    const asked = method === 'put' ? agent.put(path) : agent.patch(path);
    return asked.set({ authorization, ...headers }).send(body);
  };
  return { actorId, authorization, get, change };
}
