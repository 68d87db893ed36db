// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Turn } from '../../../lib/api/schema.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import WaitingRoomPage from './waiting-room-page.vue';

checkComponents();
afterEach(() => {
  chooseLanguage('en');
  vi.useRealTimers();
});

const ROOM = '/api/v1/waiting-room';
const TURN: Turn = { ticket: 'T1', admitted: false, position: 1204, estimateSeconds: 240 };
const MINE = { ...TURN, admitted: true, position: 0, estimateSeconds: 0 };

describe('the waiting room', () => {
  it('shows position and estimate, and a link for another device, in both languages', async () => {
    stubApi({ [`POST ${ROOM}`]: () => Response.json(TURN) });
    const { container } = await renderPage(WaitingRoomPage, '/waiting-room');
    await screen.findByText('You are number 1,204 in line.');
    screen.getByText('It is your turn in about 4 minutes.');
    expect(screen.getByRole('link').getAttribute('href')).toBe('/waiting-room#T1');
    await expectAccessible(container);
    chooseLanguage('th');
    await screen.findByText(/ลำดับที่ 1,204/);
  });

  it('keeps itself up to date, and leads on once it is one’s turn', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    stubApi({
      [`POST ${ROOM}`]: () => Response.json({ ...TURN, estimateSeconds: 2 }),
      [`GET ${ROOM}/T1`]: () => Response.json(MINE),
    });
    const { container } = await renderPage(WaitingRoomPage, '/waiting-room');
    await vi.advanceTimersByTimeAsync(2500);
    vi.useRealTimers();
    const link = await screen.findByRole('link', { name: 'Register' });
    expect(link.getAttribute('href')).toBe('/register');
    await expectAccessible(container);
  });

  it('leads whoever has filled in the form back to it, with the ticket', async () => {
    const person = { name: 'Moira Fraser', email: 'moira@example.com', phoneNumber: '0812345678' };
    const form = { ...person, confirmEmail: false, lacksId: false };
    globalThis.sessionStorage.setItem('membership', JSON.stringify(form));
    stubApi({ [`POST ${ROOM}`]: () => Response.json(MINE) });
    const { router } = await renderPage(WaitingRoomPage, '/waiting-room');
    await waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/register'));
    const kept = globalThis.sessionStorage.getItem('membership')!;
    expect(JSON.parse(kept)).toEqual({ ...form, ticket: 'T1' });
    globalThis.sessionStorage.clear();
  });

  it('enters one tab after the other', async () => {
    const taken: string[] = [];
    const request = (name: string, work: () => unknown) => (taken.push(name), work());
    vi.stubGlobal('navigator', { ...globalThis.navigator, locks: { request } });
    stubApi({ [`POST ${ROOM}`]: () => Response.json(TURN) });
    await renderPage(WaitingRoomPage, '/waiting-room');
    await screen.findByText('You are number 1,204 in line.');
    expect(taken).toEqual(['waiting-room']);
  });

  it('goes on with the ticket of another device, and anew with one whose time is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const asked: (string | null)[] = [];
    stubApi({
      [`POST ${ROOM}`]: (_, { headers }) => {
        asked.push(headers.get('waiting-room-ticket'));
        return Response.json(asked.length === 1 ? { ...TURN, estimateSeconds: 2 } : MINE);
      },
      [`GET ${ROOM}/T1`]: () => problem(404, 'not_found'),
    });
    await renderPage(WaitingRoomPage, '/waiting-room#T1');
    await vi.advanceTimersByTimeAsync(2500);
    vi.useRealTimers();
    await screen.findByRole('link', { name: 'Register' });
    expect(asked).toEqual(['T1', null]);
  });
});
