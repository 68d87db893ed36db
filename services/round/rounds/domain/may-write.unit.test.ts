import { describe, expect, it } from 'vitest';
import { mayFinish, mayManage, mayRead, mayTakeOff, mayWriteScore } from './may-write.ts';

const round = {
  ownerId: 'owner',
  markerId: 'marker',
  players: [
    { userId: 'owner', invitedId: null },
    { userId: 'member', invitedId: null },
    { userId: null, invitedId: null },
    { userId: null, invitedId: 'invited' },
  ],
};
const GUEST = null;
const yes = true;
const no = false;

describe('who may write whose score', () => {
  it.each<[writer: string, of: string | null, allowed: boolean]>([
    ['owner', 'owner', yes],
    ['owner', 'member', yes],
    ['owner', GUEST, yes],
    ['marker', 'owner', yes],
    ['marker', 'member', yes],
    ['marker', GUEST, yes],
    ['member', 'member', yes],
    ['member', 'owner', no],
    ['member', 'other', no],
    ['member', GUEST, no],
    ['stranger', 'owner', no],
    ['stranger', 'member', no],
    ['stranger', GUEST, no],
  ])('%s, the score of %s: %s', (writer, of, allowed) => {
    expect(mayWriteScore(round, of, writer)).toBe(allowed);
  });
});

describe('who may do the rest', () => {
  it.each<[user: string, finish: boolean, manage: boolean, read: boolean]>([
    ['owner', yes, yes, yes],
    ['marker', yes, no, yes],
    ['member', no, no, yes],
    ['invited', no, no, yes],
    ['stranger', no, no, no],
  ])('%s: finish %s, manage %s, read %s', (user, finish, manage, read) => {
    const rights = [mayFinish(round, user), mayManage(round, user), mayRead(round, user)];
    expect(rights).toEqual([finish, manage, read]);
  });

  it.each<[user: string, of: string | null, allowed: boolean]>([
    ['owner', 'member', yes],
    ['owner', GUEST, yes],
    ['member', 'member', yes],
    ['member', 'owner', no],
    ['member', GUEST, no],
    ['marker', 'member', no],
    ['stranger', 'member', no],
  ])('%s takes %s off the card: %s', (user, of, allowed) => {
    expect(mayTakeOff(round, of, user)).toBe(allowed);
  });
});

it('gives a round without a marker no second writer', () => {
  expect(mayWriteScore({ ...round, markerId: null }, GUEST, 'marker')).toBe(false);
});
