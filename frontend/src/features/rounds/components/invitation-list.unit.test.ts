// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import InvitationList from './invitation-list.vue';

checkComponents();

const PATH = '/api/v1/invitations';
const CARD = '/api/v1/rounds/r1/players/p1';
const PARTNER = '/api/v1/partners/ann';

const invitation: Invitation = {
  roundId: 'r1',
  playerId: 'p1',
  userId: 'me',
  inviterId: 'ann',
  inviterName: 'Ann Meadow',
  invitedAt: '2026-05-02T07:40:00Z',
  lapsesAt: '2026-06-01T07:40:00Z',
  state: 'finished',
  courseId: 'c1',
  courseName: 'Heron Lake',
  holes: 'front9',
  holesOnCard: 18,
  playedOn: '2026-05-02',
  strokes: 52,
};

/** A club with one card that waits, until it is accepted or declined; what it was told. */
function stubClub() {
  const told: string[] = [];
  let items = [invitation];
  const answered = (what: string) => () => {
    told.push(what);
    items = [];
    return Response.json({});
  };
  stubApi({
    [`GET ${PATH}`]: () => Response.json({ items, nextCursor: null }),
    [`POST ${CARD}/accept`]: answered('accept'),
    [`POST ${CARD}/decline`]: answered('decline'),
    [`PUT ${PARTNER}`]: (body) => {
      told.push((body as { standing: string }).standing);
      return Response.json({});
    },
  });
  return told;
}

const click = async (name: string) =>
  fireEvent.click(await screen.findByRole('button', { name, hidden: true }));

describe('InvitationList', () => {
  it.each([
    ['Accept', ['accept'], 1],
    ['Not me', ['decline'], 0],
    ['Always accept', ['trusted', 'accept'], 1],
    ['Not me, and block', ['decline', 'blocked'], 0],
  ])('%s tells the club, and the card is gone', async (button, expected, accepted) => {
    const told = stubClub();
    const view = renderPart(InvitationList);
    await screen.findByText('Ann Meadow put you on the card. Did you play?');
    screen.getByText('2 May 2026 · Front nine · 52 strokes');
    await expectAccessible(view.container);
    await click(button);
    await waitFor(() => expect(screen.queryByText('Heron Lake')).toBeNull());
    expect(told).toEqual(expected);
    expect(view.emitted('accepted') ?? []).toHaveLength(accepted);
  });

  it('keeps the card when the club does not take the answer, and says why', async () => {
    stubApi({
      [`GET ${PATH}`]: () => Response.json({ items: [invitation], nextCursor: null }),
      [`POST ${CARD}/accept`]: () => problem(410, 'invitation_lapsed'),
    });
    renderPart(InvitationList);
    await click('Accept');
    expect((await screen.findByRole('alert')).textContent).toMatch('too old');
    expect(screen.getByText('Heron Lake')).toBeTruthy();
  });
});
