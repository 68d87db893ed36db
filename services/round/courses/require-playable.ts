import { invalidField } from '@golfroundpro/shared/http/app-error.ts';
import { playableHoles, type RoundHoles } from './domain/holes-in-play.ts';
import type { Card } from './domain/player-card.ts';

/** @throws AppError invalid_request for the back nine of a course of nine */
export function requirePlayable({ pars }: Card, holes: RoundHoles): void {
  if (playableHoles(pars.length).includes(holes)) return;
  throw invalidField(
    'holes',
    'the course has nine holes: play front9, or 18 to play them twice',
    'not_in_play',
  );
}
