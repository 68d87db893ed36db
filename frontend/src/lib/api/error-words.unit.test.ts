// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage } from '../words/language.ts';
import { ApiError } from './api-error.ts';
import { errorWords, fieldWords } from './error-words.ts';

afterEach(() => chooseLanguage('en'));

const words = (status: number, code: string, retryAfterSeconds?: number) =>
  errorWords(new ApiError({ status, code, retryAfterSeconds }));

describe('errorWords', () => {
  it('has words for a known code', () => {
    expect(words(401, 'invalid_credentials')).toMatch(/do not belong together/);
    expect(words(0, 'network_error')).toMatch(/^No connection/);
  });

  it.each([
    [500, 'Something went wrong on our side. Try again in a moment.'],
    [404, 'We could not find that. It may belong to somebody else.'],
    [401, 'Your session has ended. Log in again to go on.'],
    [418, 'That did not work.'],
  ])('has words for an unknown code with status %i', (status, expected) => {
    expect(words(status, 'never_heard_of')).toBe(expected);
  });

  it('says how long to wait where that is known', () => {
    expect(words(429, 'rate_limited', 12)).toBe('That was a lot at once. Try again in 12 s.');
    expect(words(429, 'rate_limited')).toBe('That was a lot at once. Try again in a moment.');
    expect(words(429, 'too_many_attempts', 870)).toBe('Too many attempts. Try again in 15 min.');
    expect(words(503, 'busy', 0)).toMatch(/in a moment\.$/);
    expect(words(503, 'views_rebuilding', 2)).toMatch(/back shortly\.$/);
  });

  it('speaks Thai', () => {
    chooseLanguage('th');
    expect(words(429, 'too_many_attempts', 870)).toBe('ลองหลายครั้งเกินไป ลองอีกครั้งได้ในอีก 15 นาที');
    expect(words(500, 'never_heard_of')).toBe('เกิดข้อผิดพลาดทางฝั่งเรา กรุณาลองอีกครั้งในอีกสักครู่');
  });
});

describe('fieldWords', () => {
  it.each([
    [{ code: 'missing' }, 'Password is needed.'],
    [{ code: 'too_short', limit: 8 }, 'Password needs at least 8 characters.'],
    [{ code: 'wrong' }, 'Password is not right.'],
    [{ code: 'too_short' }, 'Password is not right yet. Please check it.'],
    [{ code: 'of_a_newer_club' }, 'Password is not right yet. Please check it.'],
    [{ code: 'toString' }, 'Password is not right yet. Please check it.'],
    [{}, 'Password is not right yet. Please check it.'],
  ])('%j: %s', (fault, expected) => {
    expect(fieldWords('Password', fault)).toBe(expected);
  });

  it('speaks Thai', () => {
    chooseLanguage('th');
    expect(fieldWords('รหัสผ่าน', { code: 'too_short', limit: 8 })).toBe(
      'รหัสผ่านต้องมีอย่างน้อย 8 ตัวอักษร',
    );
  });
});
