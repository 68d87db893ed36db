import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../testing/stub-api.ts';
import { makeAuthorisedFetch } from './authorised-fetch.ts';
import { remembers } from '../../testing/remembers.ts';
import { makeTokenKeeper } from './token-keeper.ts';

const ADDRESS = 'https://club.example/api/v1/rounds';

/** A club that takes one token only and notes what it was sent. */
function makeClub(valid: string) {
  const seen: string[] = [];
  const send = async (request: Request): Promise<Response> => {
    const token = request.headers.get('authorization');
    seen.push(`${token} ${await request.text()}`.trim());
    return new Response(null, { status: token === `Bearer ${valid}` ? 200 : 401 });
  };
  return { seen, send };
}

describe('makeAuthorisedFetch', () => {
  it('carries the token', async () => {
    const club = makeClub('good');
    const keeper = makeTokenKeeper(async () => undefined, remembers());
    keeper.set('good');
    const answer = await makeAuthorisedFetch(keeper, club.send)(new Request(ADDRESS));
    expect(answer.status).toBe(200);
    expect(club.seen).toEqual(['Bearer good']);
  });

  it('renews after a 401 and sends the same body once more', async () => {
    const club = makeClub('new');
    const keeper = makeTokenKeeper(async () => 'new', remembers());
    keeper.set('old');
    const request = new Request(ADDRESS, { method: 'POST', body: 'score' });
    const answer = await makeAuthorisedFetch(keeper, club.send)(request);
    expect(answer.status).toBe(200);
    expect(club.seen).toEqual(['Bearer old score', 'Bearer new score']);
  });

  it('gives up after the second 401', async () => {
    const club = makeClub('never');
    const fetchToken = vi.fn(async () => 'new');
    const answer = await makeAuthorisedFetch(
      makeTokenKeeper(fetchToken, remembers()),
      club.send,
    )(new Request(ADDRESS));
    expect(answer.status).toBe(401);
    expect(club.seen).toHaveLength(2);
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  it('does not renew, nor send again, when it is a code that was wrong', async () => {
    const fetchToken = vi.fn(async () => 'new');
    const send = vi.fn(async () => problem(401, 'code_invalid'));
    const answer = await makeAuthorisedFetch(
      makeTokenKeeper(fetchToken, remembers()),
      send,
    )(new Request(ADDRESS));
    expect(await answer.json()).toMatchObject({ code: 'code_invalid' });
    expect(send).toHaveBeenCalledTimes(1);
    expect(fetchToken).not.toHaveBeenCalled();
  });

  it('hands the 401 on when the session has ended', async () => {
    const club = makeClub('good');
    const keeper = makeTokenKeeper(async () => undefined, remembers());
    const answer = await makeAuthorisedFetch(keeper, club.send)(new Request(ADDRESS));
    expect(answer.status).toBe(401);
    expect(club.seen).toHaveLength(1);
  });

  it('sends nothing of one person as another, who logged in on the same device', async () => {
    const tokenOf = (sub: string) => `h.${btoa(JSON.stringify({ sub }))}.s`;
    const club = makeClub(tokenOf('ben'));
    const keeper = makeTokenKeeper(async () => tokenOf('ben'), remembers());
    keeper.set(tokenOf('ann'));
    const answer = await makeAuthorisedFetch(keeper, club.send)(new Request(ADDRESS));
    expect(answer.status).toBe(401);
    expect(club.seen).toEqual([`Bearer ${tokenOf('ann')}`]);
  });

  it('renews once for calls that fail together', async () => {
    const club = makeClub('new');
    const fetchToken = vi.fn(async () => 'new');
    const keeper = makeTokenKeeper(fetchToken, remembers());
    keeper.set('old');
    const fetch = makeAuthorisedFetch(keeper, club.send);
    const answers = await Promise.all([1, 2, 3].map(() => fetch(new Request(ADDRESS))));
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  it('asks for a token first where somebody is known and the page has none yet', async () => {
    const club = makeClub('new');
    const keeper = makeTokenKeeper(async () => 'new', remembers('golfer'));
    const answer = await makeAuthorisedFetch(keeper, club.send)(new Request(ADDRESS));
    expect(answer.status).toBe(200);
    expect(club.seen).toEqual(['Bearer new']);
  });

  it('asks once for a session that has ended while the page was closed', async () => {
    const club = makeClub('good');
    const fetchToken = vi.fn(async () => undefined);
    const keeper = makeTokenKeeper(fetchToken, remembers('golfer'));
    const answer = await makeAuthorisedFetch(keeper, club.send)(new Request(ADDRESS));
    expect(answer.status).toBe(401);
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  it('does not renew again for a late 401 to the token before', async () => {
    const fetchToken = vi.fn(async () => 'newer');
    const keeper = makeTokenKeeper(fetchToken, remembers());
    keeper.set('old');
    const club = makeClub('new');
    const slow = Promise.withResolvers<void>();
    const fetch = makeAuthorisedFetch(keeper, async (request) => {
      if (request.headers.get('authorization') === 'Bearer old') await slow.promise;
      return club.send(request);
    });
    const answer = fetch(new Request(ADDRESS));
    keeper.set('new');
    slow.resolve();
    expect((await answer).status).toBe(200);
    expect(fetchToken).not.toHaveBeenCalled();
  });
});
