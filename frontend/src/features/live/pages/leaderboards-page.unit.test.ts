// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/vue';
import { describe, expect, it, vi } from 'vitest';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { makeLiveStream, type LiveStream } from '../../../testing/live-stream.ts';
import { makeBoard } from '../../../testing/make-board.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE, makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import ClubhousePage from './clubhouse-page.vue';
import LeaderboardsPage from './leaderboards-page.vue';

checkComponents();

const NAMES: Record<string, string> = { golfer: 'Robin Greene', 'member-1': 'Kit Archer' };
let stream: LiveStream | undefined;
function stubBoards(ids: string[], account = makeAccount()) {
  stream = undefined;
  const open = (_body: unknown, request: Request) => {
    stream = makeLiveStream(request.signal);
    return stream.response;
  };
  return stubApi({
    'GET /api/v1/courses/links': () => Response.json(COURSE),
    'GET /api/v1/auth/account': () => Response.json(account),
    'GET /api/v1/auth/names': (_body, { url }) => {
      const ids = new URL(url).searchParams.get('ids')!.split(',');
      const items = ids.map((userId) => ({ userId, name: NAMES[userId] }));
      return Response.json({ items: items.filter(({ name }) => name) });
    },
    ...Object.fromEntries(ids.map((id) => [`GET /api/v1/live/leaderboards/${id}`, open])),
  });
}
async function say(event: string, values: number[]): Promise<void> {
  await vi.waitFor(() => expect(stream).toBeDefined());
  stream?.say(event, makeBoard(values), values.join());
}
const places = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

describe('the leaderboards', () => {
  it('keep what comes until it is asked for', async () => {
    stubBoards(['club.net.season']);
    const { container } = renderPart(LeaderboardsPage, { isSignedIn: true });
    await say('snapshot', [-2, 1]);
    await screen.findByRole('table', { name: 'The club, Net, This season' });
    await vi.waitFor(() =>
      expect(places()[0]).toMatch(/^1 ?.*The Links · 9 May 2026.*2 under par/),
    );
    await vi.waitFor(() => expect(places()[1]).toMatch(/Kit Archer/));
    await say('change', [-3, -2, 1]);
    const button = await screen.findByRole('button', { name: 'Show 3 changes' });
    expect(places()).toHaveLength(2);
    await expectAccessible(container);
    await fireEvent.click(button);
    expect(places()).toHaveLength(3);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('name nobody to whom no email is verified', async () => {
    const sent = stubBoards(['club.net.season'], makeAccount({ emailVerified: false }));
    renderPart(LeaderboardsPage, { isSignedIn: true });
    await say('snapshot', [-2, 1]);
    await vi.waitFor(() => expect(places()[1]).toMatch(/Member/));
    await vi.waitFor(() =>
      expect(sent.map(({ route }) => route)).toContain('GET /api/v1/auth/account'),
    );
    expect(sent.map(({ route }) => route)).not.toContain('GET /api/v1/auth/names');
  });

  it('take no name off when somebody comes, and call who has left a member', async () => {
    stubBoards(['club.net.season']);
    renderPart(ClubhousePage, { props: { boardId: 'club.net.season' }, isSignedIn: true });
    await say('snapshot', [-2, 1]);
    await vi.waitFor(() => expect(places()[1]).toMatch(/Kit Archer/));
    await say('change', [-2, 1, 3]);
    await vi.waitFor(() => expect(places()[2]).toMatch(/Member/));
    expect(places()[1]).toMatch(/Kit Archer/);
  });

  it('are chosen in the address', async () => {
    const sent = stubBoards(['club.net.season', 'club.stableford.season']);
    const { router } = renderPart(LeaderboardsPage, { isSignedIn: true });
    await say('snapshot', []);
    await screen.findByText('Nobody stands here yet');
    await fireEvent.click(screen.getByRole('radio', { name: 'Stableford' }));
    await vi.waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ metric: 'stableford' }),
    );
    await vi.waitFor(() => expect(sent.at(-1)?.route).toMatch(/club\.stableford\.season$/));
  });
});

describe('the board of the clubhouse', () => {
  it('follows by itself', async () => {
    stubBoards(['club.net.week']);
    const props = { boardId: 'club.net.week' };
    const { container } = renderPart(ClubhousePage, { props, isSignedIn: true });
    await say('snapshot', [-2]);
    await screen.findByRole('heading', { name: 'The club, Net, Week 19, 2026' });
    await say('change', [-2, 0]);
    await vi.waitFor(() => expect(places()).toHaveLength(2));
    await expectAccessible(container);
  });

  it('says why there is none', async () => {
    stubApi({ 'GET /api/v1/live/leaderboards/nonsense': () => problem(404, 'not_found') });
    renderPart(ClubhousePage, { props: { boardId: 'nonsense' }, isSignedIn: true });
    await screen.findByRole('alert');
  });
});
