import { describe, expect, it } from 'vitest';
import { enrolment, stepOfCode } from '../domain/totp.ts';

const SEED = Buffer.from('12345678901234567890');
const at = (seconds: number) => new Date(seconds * 1000);

describe('stepOfCode', () => {
  /** RFC 6238, appendix B, SHA-1: eight digits there, of which six are the last six. */
  it.each([
    [59, '94287082', 0x1],
    [1111111109, '07081804', 0x23523ec],
    [1111111111, '14050471', 0x23523ed],
    [1234567890, '89005924', 0x273ef07],
    [2000000000, '69279037', 0x3f940aa],
    [20000000000, '65353130', 0x27bc86aa],
  ])('knows the vector of RFC 6238 at %i s', (seconds, digits, step) => {
    expect(stepOfCode(SEED, digits.slice(-6), at(seconds))).toBe(step);
  });

  it.each([
    ['30 s late', 1111111109 + 30, 0x23523ec],
    ['30 s early', 1111111109 - 30, 0x23523ec],
    ['more than a step late', 1111111109 + 61, undefined],
    ['more than a step early', 1111111109 - 60, undefined],
  ])('forgives one step of drift: %s', (_name, seconds, step) => {
    expect(stepOfCode(SEED, '081804', at(seconds))).toBe(step);
  });

  it.each(['', '081805', '08180', '0818040', '07081804', ' 81804', '-81804', '8.1e3', '٠٨١٨٠٤'])(
    'refuses %j',
    (code) => {
      expect(stepOfCode(SEED, code, at(1111111109))).toBeUndefined();
    },
  );

  it('refuses the code of another seed', () => {
    expect(stepOfCode(Buffer.alloc(20, 7), '081804', at(1111111109))).toBeUndefined();
  });
});

describe('enrolment', () => {
  it('tells an app all that it needs', () => {
    const { secret, uri } = enrolment(SEED, 'moira@club.example');
    expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
    const { protocol, host, pathname, searchParams } = new URL(uri);
    expect({ protocol, host }).toEqual({ protocol: 'otpauth:', host: 'totp' });
    expect(decodeURIComponent(pathname)).toBe('/GolfRoundPro:moira@club.example');
    expect(Object.fromEntries(searchParams)).toEqual({
      issuer: 'GolfRoundPro',
      secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
