import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { makeAllowedHosts } from '../domain/known-host.ts';

describe('the names under which the gateway may be asked', () => {
  const isAllowed = makeAllowedHosts('https://golf.club.example', [
    'WWW.club.example',
    'staff.club.example:8443',
  ]);

  it.each([
    'golf.club.example',
    'GOLF.Club.Example',
    'golf.club.example:443',
    'www.club.example',
    'staff.club.example:8443',
    'localhost',
    'localhost:5173',
    'LOCALHOST:1',
    '127.0.0.1:8080',
    '[::1]:8080',
  ])('are %s', (host) => {
    expect(isAllowed(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    ' ',
    'evil.example',
    'golf.club.example.evil.example',
    'evil-golf.club.example',
    'golf.club.example.',
    'localhost.',
    'golf.club.example:8443',
    'golf.club.example:80',
    'golf.club.example:',
    'golf.club.example:443:443',
    'golf.club.example:x',
    'golf.club.example@evil.example',
    'evil.example@golf.club.example',
    'golf.club.example/evil',
    'golf.club.example#',
    'golf.club.example,evil.example',
    'golf.club.example evil.example',
    'golf%2eclub.example',
    'golf..club.example',
    '.golf.club.example',
    'https://golf.club.example',
    'staff.club.example',
    'localhost.evil.example',
    '127.1',
    '0x7f000001',
    '127.0.0.2',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ])('are not %j', (host) => {
    expect(isAllowed(host)).toBe(false);
  });

  it('have the port that is usual for the page', () => {
    const atPort = makeAllowedHosts('https://golf.club.example:8443', []);
    expect(atPort('golf.club.example:8443')).toBe(true);
    expect(atPort('golf.club.example')).toBe(false);
  });
});

describe('ALLOWED_HOSTS', () => {
  const read = (hosts: string) => () => readConfig({ ALLOWED_HOSTS: hosts });

  it.each(['*', '*.club.example', 'https://golf.club.example', 'golf.club.example/'])(
    'takes no %s',
    (host) => {
      expect(read(`a.example, ${host}`)).toThrow(`ALLOWED_HOSTS names ${host}: write`);
    },
  );

  it('takes 16 names', () => {
    const names = Array.from({ length: 17 }, (_, n) => `n${n}.example`);
    expect(read(names.join())).toThrow('ALLOWED_HOSTS has 17 names: name 16 at most');
    expect(read(names.slice(1).join())).not.toThrow('ALLOWED_HOSTS');
  });
});

it('a gateway needs to be told where the page is', () => {
  expect(() => readConfig({})).toThrow('PUBLIC_URL is missing');
  expect(() => readConfig({ PUBLIC_URL: 'http://golf.club.example' })).toThrow('must be https');
});
