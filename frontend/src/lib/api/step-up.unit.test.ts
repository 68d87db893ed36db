import { describe, expect, it, vi } from 'vitest';
import { problem } from '../../testing/stub-api.ts';
import { makeStepUp, makeStepUpFetch } from './step-up.ts';

const ADDRESS = 'https://club.example/api/v1/auth/account/password';

/** A club that wants proof first, and notes the bodies it was sent. */
function makeClub() {
  const club = { proven: false, seen: [] as string[] };
  const send = async (request: Request): Promise<Response> => {
    club.seen.push(await request.text());
    return club.proven ? new Response(null, { status: 204 }) : problem(403, 'step_up_required');
  };
  return { club, send };
}

const change = () => new Request(ADDRESS, { method: 'PUT', body: 'new' });

describe('makeStepUpFetch', () => {
  it('asks, and sends the same body once more', async () => {
    const { club, send } = makeClub();
    const stepUp = makeStepUp();
    stepUp.askWith(async () => (club.proven = true));
    const answer = await makeStepUpFetch(stepUp, send)(change());
    expect(answer.status).toBe(204);
    expect(club.seen).toEqual(['new', 'new']);
  });

  it('hands the refusal on when the player cancels, and leaves its body to be read', async () => {
    const { club, send } = makeClub();
    const stepUp = makeStepUp();
    stepUp.askWith(async () => false);
    const answer = await makeStepUpFetch(stepUp, send)(change());
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'step_up_required' });
    expect(club.seen).toHaveLength(1);
  });

  it('asks for nothing else', async () => {
    const stepUp = makeStepUp();
    const asker = vi.fn(async () => true);
    stepUp.askWith(asker);
    const send = makeStepUpFetch(stepUp, async () => problem(403, 'forbidden'));
    expect((await send(change())).status).toBe(403);
    expect(asker).not.toHaveBeenCalled();
  });

  it('asks once for calls that wait together, and again for a later one', async () => {
    const { club, send } = makeClub();
    const stepUp = makeStepUp();
    const asker = vi.fn(async () => (club.proven = true));
    stepUp.askWith(asker);
    const fetch = makeStepUpFetch(stepUp, send);
    const answers = await Promise.all([fetch(change()), fetch(change())]);
    expect(answers.map((answer) => answer.status)).toEqual([204, 204]);
    expect(asker).toHaveBeenCalledTimes(1);
    club.proven = false;
    await fetch(change());
    expect(asker).toHaveBeenCalledTimes(2);
  });

  it('counts as cancelled where nobody can be asked', async () => {
    const { send } = makeClub();
    expect((await makeStepUpFetch(makeStepUp(), send)(change())).status).toBe(403);
  });
});
