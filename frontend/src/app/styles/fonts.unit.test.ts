import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** How far a line of ours reaches up and down, of its size: the hhea tables of the two fonts. */
const LINES = { Besley: [1.25, 0.425], 'Public Sans': [0.95, 0.225] };

const faces = readFileSync(new URL('fonts.css', import.meta.url), 'utf8')
  .split('@font-face')
  .filter((face) => face.includes('local(') && face.includes(' as '));

const percent = (face: string, name: string): number =>
  Number(new RegExp(`${name}: ([\\d.]+)%`).exec(face)?.[1]) / 100;

it.each(Object.entries(LINES))('what stands for %s has its lines', (font, [up, down]) => {
  const standIns = faces.filter((face) => face.includes(`'${font} as `));
  expect(standIns.length).toBeGreaterThanOrEqual(3);
  for (const face of standIns) {
    const size = percent(face, 'size-adjust');
    expect(percent(face, 'ascent-override') * size).toBeCloseTo(up!, 3);
    expect(percent(face, 'descent-override') * size).toBeCloseTo(down!, 3);
    expect(percent(face, 'line-gap-override')).toBe(0);
  }
});
