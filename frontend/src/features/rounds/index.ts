export { abandonRound, getRound } from './api/rounds-api.ts';
export { summaryCells } from './model/round-cells.ts';
export { useInvitations } from './queries/use-invitations.ts';
export { useRoundDetail } from './queries/use-round-detail.ts';
export { useRounds } from './queries/use-rounds.ts';
