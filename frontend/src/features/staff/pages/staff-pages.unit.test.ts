// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { describe, expect, it } from 'vitest';
import type { Invitation, Role } from '../../../lib/api/schema.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { COURSE, makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import StaffHandicapsPage from './staff-handicaps-page.vue';
import StaffPage from './staff-page.vue';
import WaitingCardsPage from './waiting-cards-page.vue';

checkComponents();
stubDialogs();

const card: Invitation = {
  ...{ roundId: 'r1', playerId: 'p1', userId: 'mo', inviterId: 'ann', inviterName: 'Ann Meadow' },
  ...{ invitedAt: '2026-05-02T07:40:00Z', lapsesAt: '2026-06-01T07:40:00Z' },
  ...{ courseId: 'c1', courseName: 'Heron Lake', holesOnCard: 18 },
  state: 'finished',
  holes: 'front9',
  playedOn: '2026-05-02',
  strokes: 52,
};

const stubClub = (roles: Role[], answers: Parameters<typeof stubApi>[0] = {}) =>
  stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles })),
    'GET /api/v1/auth/accounts': () =>
      Response.json({ items: [{ ...makeAccount(), userId: 'mo', name: 'Mo' }], nextCursor: null }),
    'GET /api/v1/courses': () => Response.json({ items: [COURSE], nextCursor: null }),
    ...answers,
  });
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('the staff’s page', () => {
  it.each<[Role, string[]]>([
    [
      'staff',
      [
        'Courses',
        'Cards that wait',
        'Handicaps',
        'Club figures',
        'Members',
        'New members',
        'At the desk',
        'Questions',
        'Membership days',
      ],
    ],
    [
      'admin',
      [
        'Courses',
        'Cards that wait',
        'Handicaps',
        'Club figures',
        'Members',
        'New members',
        'At the desk',
        'Questions',
        'Membership days',
        'Accounts and log',
      ],
    ],
  ])('leads %s to what they may do', async (role, titles) => {
    stubClub([role]);
    const { container } = await renderPage(StaffPage, '/staff', { isSignedIn: true });
    await screen.findByRole('link', { name: 'Courses' });
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(titles);
    await expectAccessible(container);
  });
});

describe('cards that wait', () => {
  const openPage = () => renderPage(WaitingCardsPage, '/staff/cards', { isSignedIn: true });

  it('are attested, once that is confirmed', async () => {
    let items = [card];
    const sent = stubClub(['staff'], {
      'GET /api/v1/invitations/club': () => Response.json({ items, nextCursor: null }),
      'POST /api/v1/rounds/r1/players/p1/attest': () => {
        items = [];
        return Response.json({});
      },
    });
    const { container } = await openPage();
    await click('Attest Heron Lake');
    expect(screen.getAllByText('Kept by Ann Meadow for a member')).toHaveLength(2);
    await expectAccessible(container);
    expect(sent.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await click('They played it');
    await screen.findByText('No card waits');
  });

  it('stay where the club does not take it, and it says why', async () => {
    stubClub(['staff'], {
      'GET /api/v1/invitations/club': () => Response.json({ items: [card], nextCursor: null }),
      'POST /api/v1/rounds/r1/players/p1/attest': () => problem(410, 'invitation_lapsed'),
    });
    await openPage();
    await click('Attest Heron Lake');
    await click('They played it');
    expect((await screen.findByRole('alert')).textContent).toMatch('too old');
  });
});

describe('what staff set of handicaps', () => {
  const openPage = () => renderPage(StaffHandicapsPage, '/staff/handicaps', { isSignedIn: true });

  it('is how hard a day was, and it says how many records were reckoned again', async () => {
    const sent = stubClub(['staff'], {
      'PUT /api/v1/handicaps/pcc': () => Response.json({ records: 12 }),
    });
    const { container } = await openPage();
    await screen.findByText(/Only an admin/);
    await click('Set it');
    expect(sent.some(({ route }) => route.startsWith('PUT'))).toBe(false);
    await fireEvent.update(screen.getByLabelText('Course'), 'links');
    await fireEvent.update(screen.getByLabelText('Day'), '2026-05-09');
    await fireEvent.click(screen.getByLabelText('Much harder'));
    await click('Set it');
    await screen.findByText('Set. 12 records were reckoned again.');
    await expectAccessible(container);
    const body = { courseId: 'links', playedOn: '2026-05-09', pcc: 2 };
    expect(sent.find(({ route }) => route.startsWith('PUT'))?.body).toEqual(body);
  });

  it('is the index of a member from elsewhere', async () => {
    const sent = stubClub(['admin'], {
      'PUT /api/v1/handicaps/brought-index': () => Response.json({ brought: { applies: true } }),
    });
    const { container } = await openPage();
    await fireEvent.update(await screen.findByLabelText('Handicap index'), 'x');
    await click('Save');
    await screen.findByText('Member is needed.');
    await fireEvent.click(await screen.findByLabelText(/^Mo/));
    await click('Save');
    await screen.findByText(/Write it like/);
    await fireEvent.update(screen.getByLabelText('Handicap index'), '+1.2');
    await click('Save');
    await screen.findByText(/Saved for Mo/);
    await waitFor(() => expect(sent.at(-1)?.body).toEqual({ userId: 'mo', index: -1.2 }));
    await expectAccessible(container);
  });
});
