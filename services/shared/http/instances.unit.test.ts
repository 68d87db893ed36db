import { describe, expect, it } from 'vitest';
import { makeInstances } from './instances.ts';

const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });

describe('makeInstances', () => {
  it('asks one after the other', async () => {
    const { ask } = makeInstances(['a', 'b', 'c']);
    const asked = [];
    for (let n = 0; n < 4; n++) asked.push(await ask((name) => Promise.resolve(name)));
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('goes on to the next where no connection is made, and leaves that one alone', async () => {
    const { ask } = makeInstances(['a', 'b']);
    const asked: string[] = [];
    const attempt = (name: string) => {
      asked.push(name);
      return name === 'a' ? Promise.reject(refused) : Promise.resolve(name);
    };
    for (let n = 0; n < 4; n++) expect(await ask(attempt)).toBe('b');
    expect(asked).toEqual(['a', 'b', 'b', 'b', 'b']);
  });

  it('asks again those it left alone rather than nobody, and throws the last error', async () => {
    const { ask } = makeInstances(['a', 'b']);
    const attempt = () => Promise.reject(refused);
    for (let n = 0; n < 2; n++) await expect(ask(attempt)).rejects.toBe(refused);
    expect(await ask((name) => Promise.resolve(name))).toBe('a');
  });

  it('leaves one alone that has not answered, and asks nobody else the same', async () => {
    const { ask } = makeInstances(['a', 'b']);
    const silent = Object.assign(new Error('no answer'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
    const attempt = (name: string) => {
      return name === 'a' ? Promise.reject(silent) : Promise.resolve(name);
    };
    await expect(ask(attempt)).rejects.toBe(silent);
    for (let n = 0; n < 4; n++) expect(await ask(attempt)).toBe('b');
  });

  it('asks nobody else once a request may have been heard', async () => {
    const { ask } = makeInstances(['a', 'b']);
    const broken = Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    const asked: string[] = [];
    const attempt = (name: string) => (asked.push(name), Promise.reject(broken));
    await expect(ask(attempt)).rejects.toBe(broken);
    expect(asked).toEqual(['a']);
  });
});
