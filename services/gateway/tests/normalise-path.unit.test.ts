import { describe, expect, it } from 'vitest';
import { normalisePath } from '../domain/normalise-path.ts';

describe('normalisePath', () => {
  it.each([
    ['/', '/'],
    ['/api/v1/rounds?cursor=a%2Fb&x=..', '/api/v1/rounds?cursor=a%2Fb&x=..'],
    ['/api/v1/auth/../rounds', '/api/v1/rounds'],
    ['/api/v1/auth/../../../internal/events', '/internal/events'],
    ['/api/v1/auth/%2e%2E/rounds', '/api/v1/rounds'],
    ['/api/v1/./rounds/.', '/api/v1/rounds/'],
    ['/../../etc/passwd', '/etc/passwd'],
    ['/courses/sankt-p%C3%B6lten', '/courses/sankt-p%C3%B6lten'],
    ['/a?b//c\\d', '/a?b//c\\d'],
    ['/a#b', '/a'],
  ])('makes %s plain', (url, plain) => {
    expect(normalisePath(url)).toBe(plain);
  });

  it.each([
    '/api/v1/rounds/..%2f..%2finternal',
    '/api/v1/rounds/..%5C..%5cinternal',
    '/api\\v1\\rounds',
    '//evil.example/api',
    '/api//v1',
    '/a%00b',
    'http://evil.example/api/v1/rounds',
    '*',
    '',
  ])('refuses %j', (url) => {
    expect(normalisePath(url)).toBeUndefined();
  });
});
