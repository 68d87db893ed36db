// @vitest-environment jsdom
import { fireEvent, screen, waitFor } from '@testing-library/vue';
import { afterEach, describe, expect, it } from 'vitest';
import type { Inquiry } from '../../../lib/api/schema.ts';
import { chooseLanguage } from '../../../lib/words/language.ts';
import { checkComponents, expectAccessible } from '../../../testing/component-checks.ts';
import { renderPage } from '../../../testing/render-part.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { stubDialogs } from '../../../testing/stub-dialogs.ts';
import InquiriesPage from './inquiries-page.vue';
import StaffInquiriesPage from './staff-inquiries-page.vue';

checkComponents();
stubDialogs();
afterEach(() => chooseLanguage('en'));

const PATH = '/api/v1/inquiries';
const ONE: Inquiry = {
  ...{ id: 'q1', userId: 'u1', name: 'Moira Fraser', state: 'open' },
  ...{ subject: 'A locker', text: 'Is one free?\nBy the door.', answer: null },
  ...{ createdAt: '2026-11-28T02:00:00Z', answeredAt: null, closedAt: null },
};
const listed = (...items: Inquiry[]) => Response.json({ items, nextCursor: null });
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const textOf = (text: string) => (_: string, element: Element | null) =>
  element?.textContent === text;

describe('what I ask the club', () => {
  const open = () => renderPage(InquiriesPage, '/inquiries', { isSignedIn: true });

  it('is sent, and stands in the list with its answer, in both languages', async () => {
    const items: Inquiry[] = [];
    const sent = stubApi({
      [`GET ${PATH}/mine`]: () => listed(...items),
      [`POST ${PATH}`]: () => {
        items.unshift({ ...ONE, state: 'answered', answer: 'Number 12.' });
        return Response.json(items[0], { status: 201 });
      },
    });
    const { container } = await open();
    await screen.findByText('You have not asked anything yet.');
    await expectAccessible(container);
    await tap('Send it');
    await screen.findByText('What it is about is needed.');
    expect(sent.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await fireEvent.update(screen.getByLabelText('What it is about'), ' A locker ');
    await fireEvent.update(screen.getByLabelText('Your question'), ONE.text);
    await tap('Send it');
    await screen.findByText('Number 12.');
    expect(screen.getByText(textOf(ONE.text))).toBeTruthy();
    expect(sent.find(({ route }) => route === `POST ${PATH}`)?.body).toEqual({
      ...{ subject: 'A locker', text: ONE.text },
    });
    expect(screen.getByLabelText<HTMLInputElement>('What it is about').value).toBe('');
    chooseLanguage('th');
    await screen.findByText('A locker · ตอบแล้ว');
    await expectAccessible(container);
  });

  it('says when too many wait, and keeps what was typed', async () => {
    stubApi({
      [`GET ${PATH}/mine`]: () => listed(),
      [`POST ${PATH}`]: () => problem(409, 'too_many_inquiries'),
    });
    await open();
    await fireEvent.update(await screen.findByLabelText('What it is about'), 'A locker');
    await fireEvent.update(screen.getByLabelText('Your question'), 'x'.repeat(4001));
    await tap('Send it');
    await screen.findByText(/^Your question .*4000|4,000/);
    await fireEvent.update(screen.getByLabelText('Your question'), 'Is one free?');
    await tap('Send it');
    await screen.findByText(/As many of your questions wait/);
    expect(screen.getByLabelText<HTMLInputElement>('Your question').value).toBe('Is one free?');
  });

  it('shows what others typed as text', async () => {
    const text = '<img src=x onerror=alert(1)>';
    stubApi({ [`GET ${PATH}/mine`]: () => listed({ ...ONE, text }) });
    const { container } = await open();
    await screen.findByText(text);
    expect(container.querySelector('img')).toBeNull();
  });
});

describe('what members ask, for staff', () => {
  const stubClub = (answers: Parameters<typeof stubApi>[0] = {}, queries: string[] = []) =>
    stubApi({
      [`GET ${PATH}`]: (_, { url }) => {
        queries.push(new URL(url).search);
        return listed(ONE);
      },
      ...answers,
    });
  const open = (query = '') =>
    renderPage(StaffInquiriesPage, `/staff/inquiries${query}`, { isSignedIn: true });

  it('is what is open, unless the address says other ones', async () => {
    const queries: string[] = [];
    stubClub({}, queries);
    const { container, router } = await open();
    await screen.findByText(/^Moira Fraser, 28/);
    await expectAccessible(container);
    await fireEvent.update(screen.getByLabelText('Which ones'), 'answered');
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'answered' }));
    await fireEvent.update(screen.getByLabelText('Which ones'), '');
    await waitFor(() => expect(router.currentRoute.value.query).toEqual({ state: 'any' }));
    await fireEvent.click(await screen.findByText('All of Moira Fraser'));
    await screen.findByText('Show those of everybody');
    await waitFor(() =>
      expect(queries).toEqual(['?state=open', '?state=answered', '', '?userId=u1']),
    );
    chooseLanguage('th');
    await screen.findByText('แสดงของทุกคน');
    await expectAccessible(container);
  });

  it('is answered, and closed once that is confirmed', async () => {
    const done = () => Response.json(ONE);
    const sent = stubClub({
      [`PUT ${PATH}/q1/answer`]: done,
      [`POST ${PATH}/q1/closing`]: done,
    });
    await open();
    await fireEvent.click(await screen.findByText(/^Answer or close/));
    await tap('Send the answer');
    await screen.findByText('Answer is needed.');
    await fireEvent.update(screen.getByLabelText('Answer'), ' Number 12. ');
    await tap('Send the answer');
    await waitFor(() =>
      expect(sent.find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
        text: 'Number 12.',
      }),
    );
    await tap('Close A locker');
    expect(sent.some(({ route }) => route.startsWith('POST'))).toBe(false);
    await tap('Close it');
    await waitFor(() => expect(sent.some(({ route }) => route.startsWith('POST'))).toBe(true));
  });

  it('has nothing to do for one that is closed, and says why an answer is refused', async () => {
    stubClub({ [`PUT ${PATH}/q1/answer`]: () => problem(409, 'inquiry_closed') });
    await open();
    await fireEvent.click(await screen.findByText(/^Answer or close/));
    await fireEvent.update(screen.getByLabelText('Answer'), 'Too late');
    await tap('Send the answer');
    await screen.findByText('This question is closed.');
    expect(screen.getByLabelText<HTMLInputElement>('Answer').value).toBe('Too late');
  });

  it('has no way to answer one that is closed', async () => {
    stubApi({ [`GET ${PATH}`]: () => listed({ ...ONE, name: null, state: 'closed' }) });
    await open('?state=closed');
    await screen.findByText(/^Somebody who is not in the books, /);
    expect(screen.queryByText(/^Answer or close/)).toBeNull();
  });
});
