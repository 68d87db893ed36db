import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const THEMES = ['light', 'dark', 'sun'] as const;
type Theme = (typeof THEMES)[number];

const blocks = [
  ...readFileSync(new URL('tokens.css', import.meta.url), 'utf8').matchAll(/\{([^}]*)\}/g),
];
const [common, , , sun] = blocks.map(([, body]) => tokensOf(body!));

/** What is written, on what, and by how much it must stand out (WCAG 2.2: 1.4.3, 1.4.6, 1.4.11). */
const PAIRS: [ink: string, ground: string, least: number][] = [
  ...['ink', 'under', 'over'].flatMap((digits): typeof PAIRS => [
    [digits, 'surface', 7],
    [digits, 'par-tint', digits === 'ink' ? 7 : 4.5],
  ]),
  ['ink', 'paper', 7],
  ['ink', 'primary-tint', 7],
  ['ink', 'danger-tint', 7],
  ['ink', 'notice-tint', 7],
  ...['ink-soft', 'primary', 'danger'].flatMap((words): typeof PAIRS => [
    [words, 'surface', 4.5],
    [words, 'paper', 4.5],
  ]),
  ['ink-soft', 'par-tint', 4.5],
  ['ink-soft', 'primary-tint', 4.5],
  ['danger', 'danger-tint', 4.5],
  ['notice', 'surface', 4.5],
  ['notice', 'notice-tint', 4.5],
  ['on-primary', 'primary', 7],
  ['on-primary', 'primary-strong', 7],
  ['on-stamp', 'stamp', 4.5],
  ['stamp', 'surface', 3],
  ['on-club', 'club', 7],
  ['on-club-2', 'club-2', 7],
  ...['line-strong', 'focus', 'primary'].flatMap((edge): typeof PAIRS => [
    [edge, 'surface', 3],
    [edge, 'paper', 3],
  ]),
  ['focus', 'primary-tint', 3],
];

describe.each(THEMES)('the theme %s', (theme) => {
  it.each(PAIRS)('shows %s on %s at %f or more', (ink, ground, least) => {
    const contrast = contrastOf(colourOf(theme, ink), colourOf(theme, ground));
    expect(contrast).toBeGreaterThanOrEqual(least);
  });
});

function tokensOf(body: string): Map<string, string> {
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

function colourOf(theme: Theme, name: string): string {
  const value = (theme === 'sun' ? sun!.get(name) : undefined) ?? common!.get(name) ?? '';
  const hexes = value.match(/#[\da-f]{6}/g) ?? [];
  const colour = theme === 'dark' ? hexes.at(-1) : hexes[0];
  if (!colour) throw new Error(`--${name} is no hex and no light-dark() of two: ${value}`);
  return colour;
}

function contrastOf(one: string, other: string): number {
  const [lighter, darker] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** Relative luminance of sRGB, as WCAG defines it. */
function luminanceOf(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
