import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Role } from '@golfroundpro/shared/tokens/user.ts';
import { EXAMPLE as EXAMPLE_COURSE } from '../../services/round/courses/routes/course-examples.ts';
import { EXAMPLE_AWAY } from '../../services/round/handicaps/away-body.ts';
import { EXAMPLE_TYPED } from '../../services/round/own-courses/routes/own-course-examples.ts';
import { call, newGolfer, type Golfer } from '../golfer.ts';
import { withSecondFactor } from '../second-factor.ts';
import { query } from '../stack.ts';
import { badTokens, type BadToken } from './bad-tokens.ts';

/**
 * Members: the one whose things are asked for, another golfer, one of each other role, and an admin who gave one
 * factor alone.
 */
export const MEMBERS = ['owner', 'other', 'coach', 'staff', 'admin', 'adminOfOneFactor'] as const;

export type Member = (typeof MEMBERS)[number];

/** Everything that the rows of the matrix ask for; what may be changed is made anew for each call. */
export interface World {
  tokens: Record<Member | BadToken, string>;
  owner: Golfer;
  /** A member who is administered. */
  subject: Golfer;
  courseId: string;
  teeId: string;
  newRound: () => Promise<{ id: string; playerId: string }>;
  /** A card that waits for the owner, in a round of another golfer's. */
  newInvitation: () => Promise<{ roundId: string; playerId: string }>;
  newShare: () => Promise<{ roundId: string; id: string; token: string }>;
  newDraft: () => Promise<string>;
  /** In the owner's record. */
  newAwayScore: () => Promise<string>;
  /** A course of the owner's that the club does not keep. */
  newOwnCourse: () => Promise<string>;
  /** Of the owner, who shows it to nobody. */
  newPicture: () => Promise<void>;
}

const ROLES: Record<Member, Role[]> = {
  owner: ['golfer'],
  other: ['golfer'],
  coach: ['golfer', 'coach'],
  staff: ['golfer', 'staff'],
  admin: ['golfer', 'admin'],
  adminOfOneFactor: ['golfer', 'admin'],
};

/** Of one inviter: no more than 40 may wait. */
const MOST_INVITED = 30;

const HIDDEN_PROFILE = {
  ...{ homeCourseId: null, preferredTee: null, privacy: 'nobody', showsHandicap: false },
};
const ADD_PICTURE = `
  WITH added AS (INSERT INTO avatar (id, user_id, media_type) VALUES ($1, $2, 'image/png') RETURNING id),
    shown AS (UPDATE profile SET avatar_id = $1 WHERE user_id = $2)
  INSERT INTO avatar_picture (avatar_id, size, webp) SELECT id, 64, 'webp' FROM added`;

/** Makes the members, with verified e-mails and fresh logins. */
export async function makeWorld(): Promise<World> {
  const members = await Promise.all(MEMBERS.map((member) => newMember(ROLES[member])));
  for (const member of ['staff', 'admin'] as const) {
    const proven = members[MEMBERS.indexOf(member)]!;
    proven.token = await withSecondFactor(proven);
  }
  const tokens = Object.fromEntries(
    MEMBERS.map((member, index) => [member, members[index]!.token]),
  ) as Record<Member, string>;
  const owner = members[0]!;
  const post = async <T>(member: Member, path: string, body?: unknown) => {
    const reply = await call<T>('POST', path, { token: tokens[member], body });
    expect(reply.status, `${path} of ${member}`).toBeLessThan(300);
    return reply.body;
  };
  const { courseId, teeId } = await firstTee(owner);
  const subject = await newMember(['golfer']);
  let inviter = await newMember(['golfer']);
  let invited = 0;
  let ownCourseId: string | undefined;
  const newInvitation = async () => {
    if (++invited % MOST_INVITED === 0) inviter = await newMember(['golfer']);
    const players = [{ userId: owner.userId, teeId }];
    const body = { courseId, teeId, holes: 'front9', players };
    const { token } = inviter;
    const { body: round } = await call<RoundAnswer>('POST', '/api/v1/rounds', { token, body });
    return { roundId: round.id, playerId: round.players[1]!.id };
  };
  const newRound = async () => {
    const body = { courseId, teeId, holes: 'front9' };
    const round = await post<RoundAnswer>('owner', '/api/v1/rounds', body);
    return { id: round.id, playerId: round.players[0]!.id };
  };
  return {
    tokens: { ...tokens, ...(await badTokens(owner.userId)) },
    owner,
    subject,
    courseId,
    teeId,
    newRound,
    newInvitation,
    newShare: async () => {
      const { id } = await newRound();
      const path = `/api/v1/rounds/${id}/share`;
      const share = await post<{ id: string; token: string }>('owner', path);
      return { ...share, roundId: id };
    },
    newAwayScore: async () => {
      const path = '/api/v1/handicaps/me/away-scores';
      return (await post<{ id: string }>('owner', path, EXAMPLE_AWAY)).id;
    },
    newOwnCourse: async () => {
      // A member has 50 at most: the one of the caller before goes, if it is there yet.
      const path = `/api/v1/own-courses/${ownCourseId}`;
      if (ownCourseId) await call('DELETE', path, { token: tokens.owner });
      const { id } = await post<{ id: string }>('owner', '/api/v1/own-courses', EXAMPLE_TYPED);
      ownCourseId = id;
      return id;
    },
    newPicture: async () => {
      const token = tokens.owner;
      const write = (homeClub: string) =>
        call('PUT', '/api/v1/users/profile', { token, body: { ...HIDDEN_PROFILE, homeClub } });
      await write(randomUUID());
      await query('profile', ADD_PICTURE, [randomUUID(), owner.userId]);
      // The cache is told of what was written past it.
      expect((await write(randomUUID())).status).toBe(200);
    },
    newDraft: async () => {
      const draft = { ...EXAMPLE_COURSE.draft, name: `Matrix Links ${randomUUID()}` };
      return (await post<{ id: string }>('staff', '/api/v1/courses', draft)).id;
    },
  };
}

interface RoundAnswer {
  id: string;
  players: { id: string }[];
}

async function newMember(roles: Role[]): Promise<Golfer> {
  const golfer = await newGolfer();
  const values = [golfer.userId, roles];
  await query(
    'auth',
    'UPDATE account SET roles = $2, email_verified_at = now() WHERE id = $1',
    values,
  );
  const login = await call<{ accessToken: string }>('POST', '/api/v1/auth/login', {
    body: golfer.account,
  });
  return { ...golfer, token: login.body.accessToken };
}

async function firstTee(owner: Golfer): Promise<{ courseId: string; teeId: string }> {
  const courses = await owner.as<{ items: { id: string }[] }>('GET', '/api/v1/courses');
  const courseId = courses.body.items[0]!.id;
  const course = await owner.as<{ tees: { id: string }[] }>('GET', `/api/v1/courses/${courseId}`);
  return { courseId, teeId: course.body.tees[0]!.id };
}
