import { call } from './call.ts';

const FIGURES: [string, string][] = [
  ['read my figures', '/api/v1/analytics/me'],
  ['read my achievements', '/api/v1/achievements/me'],
  ['read my handicap', '/api/v1/handicaps/me'],
  ['list my rounds', '/api/v1/rounds?limit=20'],
  ["read the club's figures", '/api/v1/analytics/club'],
];

/** What somebody looks at in the clubhouse, one page after the other. */
export async function readFigures(token: string): Promise<void> {
  for (const [name, path] of FIGURES) await call(name, 'GET', path, { token });
}

/** One of them. */
export async function readOneFigure(token: string, nth: number): Promise<void> {
  const [name, path] = FIGURES[nth % FIGURES.length]!;
  await call(name, 'GET', path, { token });
}
