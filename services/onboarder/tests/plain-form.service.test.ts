import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startOnboarder, type TestOnboarder } from './start-onboarder.ts';

const FORM = '/api/v1/register/form';
let onboarder: TestOnboarder;

beforeAll(async () => {
  onboarder = await startOnboarder();
});
afterAll(() => onboarder.stop());

const person = (change: Record<string, string> = {}) => ({
  ...{ name: 'Moira Fraser', email: `${randomUUID()}@club.example`, phoneNumber: '081 234 5678' },
  ...{ thaiId: '', key: randomUUID(), ...change },
});
const send = (typed: Record<string, string>, language = 'en') =>
  request(onboarder.app).post(FORM).type('form').set('accept-language', language).send(typed);

it('shows a form that needs no script, with a key of its own each time', async () => {
  const show = async () => (await request(onboarder.app).get(FORM).expect(200)).text;
  const [one, other] = [await show(), await show()];
  for (const token of ['name', 'email', 'tel']) expect(one).toContain(`autocomplete="${token}"`);
  expect(one).not.toContain('<script');
  expect(one).not.toBe(other);
});

it('takes somebody in and leads to their page, once however often the button is pressed', async () => {
  const typed = person();
  const answers = await Promise.all([send(typed), send(typed), send(typed)]);
  const again = await send(typed);
  const places = [...answers, again].map(({ status, headers }) => [status, headers['location']]);
  expect(places[0]![1]).toMatch(/^\/api\/v1\/registrations\/[0-9a-f-]{36}\/page$/);
  expect(new Set(places.map(String))).toEqual(new Set([`303,${places[0]![1]}`]));
  const rows = await onboarder.rows('SELECT FROM registration WHERE email = $1', [typed.email]);
  expect(rows).toHaveLength(1);
});

it('says at the top what is wrong, leads to it, and keeps what was typed', async () => {
  const { text } = await send(
    person({ name: '<b>"x', phoneNumber: '123', thaiId: '1234567890123' }),
  ).expect(400);
  expect(text).toContain('<a href="#phoneNumber">Telephone is not right yet.</a>');
  expect(text).toContain('<a href="#thaiId">');
  expect(text).toContain('value="&lt;b&gt;&quot;x"');
  const empty = await send(person({ name: '' }), 'th').expect(400);
  expect(empty.text).toContain('<a href="#name">ชื่อ ยังไม่ถูกต้อง</a>');
});

it('asks whether another e-mail was meant, and takes either', async () => {
  const name = randomUUID();
  const typed = person({ email: `${name}@gmial.com` });
  const { text } = await send(typed).expect(400);
  expect(text).toContain(`<button name="take" value="${name}@gmail.com">`);
  await send({ ...typed, take: `${name}@gmail.com` }).expect(303);
  await send({ ...typed, key: randomUUID(), confirmEmail: 'yes' }).expect(303);
});

it('says what to do where somebody is registered', async () => {
  const typed = person();
  await send(typed).expect(303);
  const { text } = await send({ ...typed, key: randomUUID() }).expect(409);
  expect(text).toContain('look into your mail, or log in');
});

it.each([
  '',
  'key=x',
  'key=%00&name=a',
  `key=x&name=${'a'.repeat(5_000)}`,
  'key=__proto__&__proto__=1',
  '&&&===',
])('answers bad input as a page: %#', async (body) => {
  const { status, text } = await request(onboarder.app).post(FORM).type('form').send(body);
  expect(status).toBe(400);
  expect(text).toContain('role="alert"');
});

it('takes no JSON and no more than it can be', async () => {
  await request(onboarder.app).post(FORM).send({ name: 'x' }).expect(422);
  await request(onboarder.app)
    .post(FORM)
    .type('form')
    .send(`name=${'a'.repeat(20_000)}`)
    .expect(413);
});
