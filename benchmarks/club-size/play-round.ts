import type { Measured } from './cases.ts';

/** Plays a round of 18 holes and finishes it; gives the milliseconds of each request. */
export async function playRound({ variant: { send }, golfer: { courseId } }: Measured) {
  const course = await send('GET', `/api/v1/courses/${courseId}`);
  const { tees } = course.body as { tees: { id: string }[] };
  const body = { courseId, teeId: tees[0]!.id, gender: 'men', holes: '18' };
  const started = await send('POST', '/api/v1/rounds', body);
  const { id, players } = started.body as { id: string; players: { id: string }[] };
  const scores: number[] = [];
  for (let hole = 1; hole <= 18; hole++) {
    const path = `/api/v1/rounds/${id}/players/${players[0]!.id}/holes/${hole}`;
    scores.push((await send('PUT', path, { strokes: 5, putts: 2 })).ms);
  }
  const finished = await send('POST', `/api/v1/rounds/${id}/finish`);
  return { start: started.ms, scores, finish: finished.ms };
}
