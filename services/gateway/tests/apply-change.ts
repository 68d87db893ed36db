import type { LiveRound, RoundChange } from '../domain/round-change.ts';

/** What a client does with a change, as docs/guides/live.md has it. */
export function applyChange(round: LiveRound, change: RoundChange): LiveRound {
  const players = change.playerIds.map((id) => {
    const before = round.players.find((player) => player.id === id);
    const after = change.players.find((player) => player.id === id);
    const holes = [...(before?.scores ?? []), ...(after?.scores ?? [])];
    const byHole = new Map(holes.map((score) => [score.hole, score]));
    const scores = [...byHole.values()].sort((a, b) => a.hole - b.hole);
    return { ...before, ...after, scores } as LiveRound['players'][number];
  });
  return { ...round, ...change.round, version: change.version, players };
}
