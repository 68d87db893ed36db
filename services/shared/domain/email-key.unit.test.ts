import { expect, it } from 'vitest';
import { emailDomain, emailKey, meantEmail } from './email-key.ts';

it.each([
  ['Moira@Example.COM', 'moira@example.com'],
  [' moira@example.com ', 'moira@example.com'],
  ['moira+golf@example.com', 'moira@example.com'],
  ['moira+golf+2026@example.com', 'moira@example.com'],
  ['jose\u0301@example.com', 'jos\u00e9@example.com'],
  ['M.Oira+golf@GoogleMail.com', 'moira@gmail.com'],
  ['m.oira@example.com', 'm.oira@example.com'],
  ['+golf@example.com', '+golf@example.com'],
])('%s is the mailbox %s', (typed, key) => {
  expect(emailKey(typed)).toBe(key);
  expect(emailKey(key)).toBe(key);
});

it.each([
  ['moira@gmial.com', 'moira@gmail.com'],
  ['moira@gmai.com', 'moira@gmail.com'],
  ['moira@gmail.co', 'moira@gmail.com'],
  ['moira@gmail.comm', 'moira@gmail.com'],
  ['Moira@Gnail.com', 'Moira@gmail.com'],
  ['moira@hotmal.com', 'moira@hotmail.com'],
])('of %s asks whether %s was meant', (typed, meant) => {
  expect(meantEmail(typed)).toBe(meant);
});

it.each([
  'moira@gmail.com',
  'moira@GMAIL.com',
  'moira@mail.com',
  'moira@club.example',
  'a@yahoo.de',
])('takes %s as it is', (typed) => {
  expect(meantEmail(typed)).toBeUndefined();
});

it('knows the domain of an address', () => {
  expect(emailDomain('Moira@Club.Example ')).toBe('club.example');
});
