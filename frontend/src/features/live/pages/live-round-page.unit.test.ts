// @vitest-environment jsdom
import { screen, within } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { makeLiveStream, type LiveStream } from '../../../testing/live-stream.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { makeRound, makeScore } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { announcement } from '../../../ui/announcer.ts';
import LiveRoundPage from './live-round-page.vue';
import SharedRoundPage from './shared-round-page.vue';

checkComponents();

const [seat] = makeRound().players;
const player = { ...seat!, name: 'Ann Meadow', userId: null };
const round = {
  ...makeRound(),
  version: 3,
  players: [{ ...player, scores: [makeScore(1, { strokes: 3 })] }],
};
const change = (hole: number, strokes: number, version: number) => ({
  ...{ version, round: {}, playerIds: [player.id] },
  players: [{ id: player.id, scores: [makeScore(hole, { strokes })] }],
});
let stream: LiveStream;
const streamed = (_body: unknown, request: Request) => {
  stream = makeLiveStream(request.signal);
  return stream.response;
};
const front = () => screen.getByRole('list', { name: 'Ann Meadow, Out' }).textContent;

describe('a round that is watched by its players', () => {
  it('shows a strip a player, lights up what comes, and says it', async () => {
    stubApi({ 'GET /api/v1/live/rounds/r1': streamed });
    const { container } = renderPart(LiveRoundPage, { props: { roundId: 'r1' }, isSignedIn: true });
    screen.getByText('Loading the round…');
    await vi.waitFor(() => expect(stream).toBeDefined());
    stream.say('snapshot', round, '3');
    await screen.findByRole('heading', { name: 'The Links' });
    expect(front()).toContain('Hole 1, par 3, 3 strokes, Par');
    stream.say('change', change(2, 4, 4), '4');
    await vi.waitFor(() => expect(front()).toContain('Hole 2, par 5, 4 strokes, Birdie'));
    expect(announcement.value).toBe('Ann Meadow: Hole 2, 4 strokes, Birdie');
    expect(container.querySelectorAll('.fresh')).toHaveLength(1);
    screen.getByText(/^Live, heard at/);
    await expectAccessible(container);
  });

  it('keeps what it knows without a connection, and says as of when', async () => {
    stubApi({ 'GET /api/v1/live/rounds/r1': streamed });
    renderPart(LiveRoundPage, { props: { roundId: 'r1' }, isSignedIn: true });
    await vi.waitFor(() => expect(stream).toBeDefined());
    stream.say('snapshot', round, '3');
    await screen.findByRole('heading', { name: 'The Links' });
    globalThis.dispatchEvent(new Event('offline'));
    await screen.findByText(/^No connection. As of/);
    expect(front()).toContain('Hole 1, par 3, 3 strokes, Par');
  });

  it('says so when one is on the card no more', async () => {
    stubApi({ 'GET /api/v1/live/rounds/r1': () => problem(403, 'forbidden') });
    renderPart(LiveRoundPage, { props: { roundId: 'r1' }, isSignedIn: true });
    await screen.findByRole('alert');
    expect(screen.queryByText(/^Loading/)).toBeNull();
  });
});

describe('a round that is watched by its link', () => {
  const props = { token: 'tok' };
  const shared = { 'GET /api/v1/shared-rounds/tok': () => Response.json(round) };

  it('shows what there is before the stream, then follows it with the link', async () => {
    const sent = stubApi({ ...shared, 'GET /api/v1/live/rounds/r1': streamed });
    const { container } = renderPart(SharedRoundPage, { props });
    await screen.findByRole('heading', { name: 'The Links' });
    await vi.waitFor(() => expect(sent.map(({ route }) => route)).toHaveLength(2));
    stream.say('snapshot', { ...round, version: 4 }, '4');
    stream.say('change', change(3, 6, 5), '5');
    await vi.waitFor(() => expect(front()).toContain('Hole 3, par 4, 6 strokes, Double bogey'));
    await expectAccessible(container);
    stream.say('end', { reason: 'share_revoked' });
    stream.close();
    expect(within(await screen.findByRole('alert')).getByText(/This link has ended/)).toBeTruthy();
  });

  it('shows a finished round, and follows nothing', async () => {
    const finished = { ...round, state: 'finished' };
    const sent = stubApi({ 'GET /api/v1/shared-rounds/tok': () => Response.json(finished) });
    renderPart(SharedRoundPage, { props });
    await screen.findByText(/final/);
    expect(sent).toHaveLength(1);
  });

  it('says so where the link is no more', async () => {
    stubApi({});
    renderPart(SharedRoundPage, { props });
    await screen.findByText(/This link has ended/);
  });
});
