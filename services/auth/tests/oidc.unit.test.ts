import { describe, expect, it } from 'vitest';
import { AppError } from '@golfroundpro/shared/http/app-error.ts';
import { decideAccount, type Candidates } from '../oidc/decide-account.ts';
import { identityFrom } from '../oidc/identity.ts';
import { makeOidcProvider } from '../oidc/provider.ts';

const ISSUER = 'https://id.example';
const NOBODY: Candidates = { linked: undefined, byEmail: undefined };
const account = {
  id: 'a',
  roles: ['golfer' as const],
  emailVerifiedAt: new Date(0),
  ofRegistration: false,
};

const identity = (changed: object = {}) =>
  identityFrom(ISSUER, { sub: 's', email: 'ann@club.example', email_verified: true, ...changed });

describe('identityFrom', () => {
  it('takes the claims, the e-mail in plain form', () => {
    expect(identity({ name: ' Ann Golfer ', email: ' Ann@Club.Example ' })).toEqual({
      issuer: ISSUER,
      subject: 's',
      name: 'Ann Golfer',
      email: 'ann@club.example',
      emailVerified: true,
    });
  });

  it.each([undefined, null, 7, '', 'ann', 'ann@localhost', 'a b@club.example', ['a@club.example']])(
    'knows no e-mail in %j',
    (email) => {
      expect(identity({ email }).email).toBeNull();
    },
  );

  it.each([undefined, null, false, 'true', 1])('takes %j for not verified', (email_verified) => {
    expect(identity({ email_verified }).emailVerified).toBe(false);
  });

  it.each<[unknown, string]>([
    [undefined, 'Golfer'],
    [{}, 'Golfer'],
    ['x', 'Golfer'],
    ['\u0000\u0001', 'Golfer'],
    ['Zoë\r\nGolfer', 'Zoë Golfer'],
    ['🏌'.repeat(300), '🏌'.repeat(200)],
  ])('makes a name of %j', (name, wanted) => {
    expect(identity({ name }).name).toBe(wanted);
  });
});

describe('decideAccount', () => {
  const codeOf = (work: () => unknown) => {
    try {
      work();
    } catch (error) {
      return error instanceof AppError ? error.code : String(error);
    }
    return 'nothing';
  };

  it('takes the linked account, whatever the e-mail says', () => {
    const byEmail = { ...account, id: 'b', isLinked: false };
    const decision = decideAccount(identity({ email_verified: false }), {
      linked: account,
      byEmail,
    });
    expect(decision).toEqual({ action: 'none', account });
  });

  it('makes an account where there is none', () => {
    const decision = decideAccount(identity(), NOBODY);
    expect(decision).toEqual({ action: 'register', email: 'ann@club.example' });
  });

  it.each<[string, object, Candidates, string]>([
    ['no e-mail', { email: undefined }, NOBODY, 'oidc_refused'],
    ['an e-mail not verified there', { email_verified: false }, NOBODY, 'oidc_refused'],
    [
      'an account not verified here',
      {},
      { ...NOBODY, byEmail: { ...account, emailVerifiedAt: null, isLinked: false } },
      'email_unverified_elsewhere',
    ],
    [
      'an account whose registration waits to be confirmed',
      {},
      {
        ...NOBODY,
        byEmail: { ...account, emailVerifiedAt: null, ofRegistration: true, isLinked: false },
      },
      'registration_unconfirmed',
    ],
    [
      'an account of another person there',
      {},
      { ...NOBODY, byEmail: { ...account, isLinked: true } },
      'oidc_refused',
    ],
  ])('refuses %s', (_name, claims, candidates, code) => {
    expect(codeOf(() => decideAccount(identity(claims), candidates))).toBe(code);
  });
});

describe('makeOidcProvider', () => {
  const make = (issuer: string) => () =>
    makeOidcProvider({ issuer, clientId: 'c', name: 'n' }, 's', 'http://localhost:8080/back');

  it.each(['http://id.example', 'http://localhost.evil.example', 'ftp://id.example'])(
    'refuses the issuer %s, which anybody on the way could be',
    (issuer) => {
      expect(make(issuer)).toThrow('OIDC_ISSUER is not https');
    },
  );

  it.each(['https://id.example', 'http://localhost:8026'])('takes the issuer %s', (issuer) => {
    expect(make(issuer)).not.toThrow();
  });
});
