// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Arrival, LiveDay } from '../../../lib/api/schema.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { makeAccount } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import type { RetryList } from '../api/pipeline-api.ts';
import DaysPage from './days-page.vue';

checkComponents();
stubDialogs();
afterEach(() => {
  chooseLanguage('en');
  vi.useRealTimers();
});

const DAYS = '/api/v1/membership-days';
const DAY: LiveDay = {
  ...{ dayId: 'd1', name: 'Spring day', state: 'open', quota: 10, taken: 10, waiting: 2 },
  ...{ opensAt: '2026-12-05T02:00:00Z', closedAt: null, offerHours: 48 },
  figures: {
    places: { held: 9, offered: 1, waiting: 2, lapsed: 1 },
    ...{ arrivals: 13, lastMinute: 4, busiestMinute: 11, duplicatesRefused: 3 },
  },
};
const WAITING: Arrival = {
  ...{ arrival: 12, statusId: 's12', place: 'waiting' },
  ...{ arrivedAt: '2026-12-05T02:00:01Z', offerEndsAt: null },
};

const stubDay = (day: Partial<LiveDay> = {}, answers: Parameters<typeof stubApi>[0] = {}) =>
  stubApi({
    'GET /api/v1/auth/account': () => Response.json(makeAccount({ roles: ['golfer', 'staff'] })),
    [`GET ${DAYS}`]: () => Response.json({ items: [{ ...DAY, ...day }] }),
    [`GET ${DAYS}/d1`]: () => Response.json({ ...DAY, ...day }),
    [`GET ${DAYS}/d1/arrivals`]: () => Response.json({ items: [WAITING], nextCursor: null }),
    ...answers,
  });
const openPage = () => renderPage(DaysPage, '/staff/membership-days', { isSignedIn: true });
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const done = () => Response.json(DAY);

describe('the page of membership days', () => {
  it('shows how a day goes and who waits, in both languages', async () => {
    stubDay();
    const view = await openPage();
    await screen.findByText('No. 12', { selector: '.title' });
    expect((await screen.findByRole('row', { name: /^Held/ })).textContent).toMatch(
      /of 10 places.*9/,
    );
    expect(screen.getByRole('row', { name: 'Duplicates refused 3' })).toBeTruthy();
    expect(screen.queryByRole('form', { name: 'Announce a day' })).toBeNull();
    await expectAccessible(view.container);
    chooseLanguage('th');
    expect(await screen.findByRole('row', { name: 'สมัครซ้ำที่ปฏิเสธ 3' })).toBeTruthy();
    await expectAccessible(view.container);
  });

  it('keeps itself up to date', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let held = 9;
    stubDay(
      {},
      {
        [`GET ${DAYS}/d1`]: () => {
          const { places } = DAY.figures;
          const figures = { ...DAY.figures, places: { ...places, held } };
          return Response.json({ ...DAY, figures });
        },
      },
    );
    await openPage();
    await screen.findByRole('row', { name: /^Held.* 9$/ });
    held = 10;
    await vi.advanceTimersByTimeAsync(2000);
    await screen.findByRole('row', { name: /^Held.* 10$/ });
  });

  it('announces a day where there is none', async () => {
    const sent = stubDay(
      {},
      {
        [`GET ${DAYS}`]: () => Response.json({ items: [] }),
        [`POST ${DAYS}`]: done,
      },
    );
    const view = await openPage();
    await screen.findByText('No membership day');
    await expectAccessible(view.container);
    await tap('Announce it');
    await screen.findByText('Name is needed.');
    expect(sent.some(({ route }) => route === `POST ${DAYS}`)).toBe(false);
    await fireEvent.update(screen.getByLabelText('Name'), ' Spring day ');
    await fireEvent.update(screen.getByLabelText('Places'), '10');
    await fireEvent.update(screen.getByLabelText('Opens'), '2026-12-05T09:00');
    await tap('Announce it');
    await waitFor(() =>
      expect(sent.find(({ route }) => route === `POST ${DAYS}`)?.body).toEqual({
        ...{ name: 'Spring day', quota: 10, offerHours: 48 },
        opensAt: new Date('2026-12-05T09:00').toISOString(),
      }),
    );
  });

  it.each([
    ['announced', 'Open now', 'Open it', 'open'],
    ['open', 'Close', 'Close it', 'close'],
    ['closed', 'Archive', 'Archive it', 'archive'],
  ] as const)(
    'takes a day that is %s a step on, once that is confirmed',
    async (state, label, confirm, step) => {
      const route = `POST ${DAYS}/d1/${step}`;
      const sent = stubDay({ state }, { [route]: done });
      await openPage();
      await tap(label);
      expect(sent.some((one) => one.route === route)).toBe(false);
      await tap(confirm);
      await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
      expect(screen.queryByLabelText('Opens') !== null).toBe(state === 'closed');
    },
  );

  it('changes the quota, and says why not', async () => {
    let answer: () => Response = () => problem(409, 'quota_too_low');
    const sent = stubDay({}, { [`PATCH ${DAYS}/d1`]: () => answer() });
    await openPage();
    await fireEvent.update(await screen.findByLabelText('Places'), 'many');
    await tap('Change');
    expect(sent.some(({ route }) => route.startsWith('PATCH'))).toBe(false);
    await fireEvent.update(screen.getByLabelText('Places'), '8');
    await tap('Change');
    expect((await screen.findByRole('alert')).textContent).toMatch('More places than that');
    answer = done;
    await fireEvent.update(screen.getByLabelText('Places'), '12');
    await tap('Change');
    const bodies = () =>
      sent.filter(({ route }) => route.startsWith('PATCH')).map(({ body }) => body);
    await waitFor(() => expect(bodies()).toEqual([{ quota: 8 }, { quota: 12 }]));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('gives the place of somebody back, once that is confirmed', async () => {
    const route = `POST ${DAYS}/d1/arrivals/12/withdrawal`;
    const sent = stubDay({}, { [route]: () => new Response(null, { status: 204 }) });
    await openPage();
    await tap('Withdraw No. 12');
    await tap('Give it back');
    await waitFor(() => expect(sent.some((one) => one.route === route)).toBe(true));
  });
});

describe('what becomes of who arrived', () => {
  const LIST: RetryList = { waiting: 0, givenUp: 0, items: [] };
  const STUCK: RetryList = {
    ...{ waiting: 0, givenUp: 1 },
    items: [
      {
        ...{
          id: '7',
          topic: 'user.registration.request',
          key: 'u1',
          reason: 'Error: no',
          attempts: 40,
        },
        ...{ firstFailedAt: '2026-12-05T02:00:01Z', nextAt: '2026-12-05T02:00:03Z' },
        givenUpAt: '2026-12-05T10:00:00Z',
      },
    ],
  };
  const FUNNEL = { inTheBooks: 13, mailed: 12, verified: 5, active: 4 };
  const stubAll = (answers: Parameters<typeof stubApi>[0] = {}) =>
    stubDay(
      {},
      {
        'GET /api/v1/auth/account': () =>
          Response.json(makeAccount({ roles: ['golfer', 'staff'], totp: true })),
        'GET /api/v1/users/funnel': () => Response.json({ data: FUNNEL }),
        'GET /api/v1/retries/member': () => Response.json(LIST),
        'GET /api/v1/retries/notification': () => Response.json(LIST),
        ...answers,
      },
    );

  it('is shown step by step, of those of the day, in both languages', async () => {
    const asked: string[] = [];
    stubAll({
      'GET /api/v1/users/funnel': (_, { url }) => {
        asked.push(new URL(url).search);
        return Response.json({ data: FUNNEL });
      },
    });
    const view = await openPage();
    await screen.findByRole('row', { name: /^E-mail confirmed 5$/ });
    screen.getByRole('row', { name: /^Arrived 13$/ });
    screen.getByRole('row', { name: /^Members 4$/ });
    expect(asked[0]).toBe('?from=2026-12-05T02%3A00%3A00Z');
    await screen.findByRole('row', { name: 'Mails 0 0' });
    await expectAccessible(view.container);
    chooseLanguage('th');
    await screen.findByRole('row', { name: /^ยืนยันอีเมลแล้ว 5$/ });
    await expectAccessible(view.container);
  });

  it('where it is not done, is listed with its reason and tried again at one’s word', async () => {
    const route = 'POST /api/v1/retries/member/7/attempts';
    let list = STUCK;
    const sent = stubAll({
      'GET /api/v1/retries/member': () => Response.json(list),
      [route]: () => {
        list = LIST;
        return new Response(null, { status: 204 });
      },
    });
    const view = await openPage();
    await screen.findByRole('row', { name: 'Into the books 0 1' });
    screen.getByText('Error: no');
    await expectAccessible(view.container);
    await tap('Try now u1');
    await screen.findByRole('row', { name: 'Into the books 0 0' });
    expect(sent.filter((one) => one.route === route)).toHaveLength(1);
    expect(screen.queryByText('Error: no')).toBeNull();
  });

  it('keeps itself up to date', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let active = 4;
    stubAll({ 'GET /api/v1/users/funnel': () => Response.json({ data: { ...FUNNEL, active } }) });
    await openPage();
    await screen.findByRole('row', { name: /^Members 4$/ });
    active = 5;
    await vi.advanceTimersByTimeAsync(2000);
    await screen.findByRole('row', { name: /^Members 5$/ });
  });

  it('is seen with a second factor alone, and says so', async () => {
    const sent = stubDay();
    await openPage();
    const link = await screen.findByRole('link', { name: 'Set one up' });
    expect(link.getAttribute('href')).toBe('/account#security');
    expect(sent.some(({ route }) => route.includes('/users/funnel'))).toBe(false);
  });
});
