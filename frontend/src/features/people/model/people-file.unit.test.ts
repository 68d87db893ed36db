import { describe, expect, it } from 'vitest';
import { readPeopleFile, sampleFile } from './people-file.ts';

describe('a file of people', () => {
  it('is kept with its bytes as they were when it was chosen', async () => {
    const read = await readPeopleFile(new File(['Name,E-mail'], 'new.csv'));
    if (typeof read === 'string') throw new Error(read);
    expect(read.name).toBe('new.csv');
    expect(await read.content.text()).toBe('Name,E-mail');
  });

  it('is not read where it is too large, empty, or gone', async () => {
    const large = new File([new Uint8Array(2 * 1024 * 1024 + 1)], 'large.csv');
    expect(await readPeopleFile(large)).toBe('too_large');
    expect(await readPeopleFile(new File([], 'empty.csv'))).toBe('empty');
    const gone = new File(['x'], 'gone.csv');
    gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    expect(await readPeopleFile(gone)).toBe('not_read');
  });

  it('has a sample that a spreadsheet opens in its letters', async () => {
    const bytes = new Uint8Array(await sampleFile('ชื่อ,อีเมล').arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('ชื่อ,อีเมล\r\n');
  });
});
