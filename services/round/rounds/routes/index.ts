import type { Route } from '@golfroundpro/shared/http/route.ts';
import type { RoundContext } from '../../context.ts';
import { abandonRound } from './abandon-round.ts';
import { acceptCard, attestCard } from './accept-card.ts';
import { clearHole } from './clear-hole.ts';
import { correctPlayer } from './correct-player.ts';
import { correctRound } from './correct-round.ts';
import { declineCard } from './decline-card.ts';
import { deleteRound } from './delete-round.ts';
import { endShare } from './end-share.ts';
import { finishRound } from './finish-round.ts';
import { getHistory } from './get-history.ts';
import { getHoleHistory } from './get-hole-history.ts';
import { getRound } from './get-round.ts';
import { getShares } from './get-shares.ts';
import { getSharedRound } from './get-shared-round.ts';
import { getInternalRound } from './get-internal-round.ts';
import { getInternalShare } from './get-internal-share.ts';
import { joinRound } from './join-round.ts';
import { listClubInvitations, listOwnInvitations } from './list-invitations.ts';
import { leaveRound } from './leave-round.ts';
import { listRounds } from './list-rounds.ts';
import { putTotal } from './put-total.ts';
import { reopenRound } from './reopen-round.ts';
import { scoreHole } from './score-hole.ts';
import { setMarker } from './set-marker.ts';
import { shareRound } from './share-round.ts';
import { startRound } from './start-round.ts';
import { unshareRound } from './unshare-round.ts';

/** Rounds: started, joined, scored, read, finished, shared. */
export function playRoutes(context: RoundContext): Route[] {
  return [
    startRound(context),
    listRounds(context),
    getRound(context),
    correctRound(context),
    deleteRound(context),
    getHistory(context),
    joinRound(context),
    acceptCard(context),
    attestCard(context),
    declineCard(context),
    listOwnInvitations(context),
    listClubInvitations(context),
    correctPlayer(context),
    leaveRound(context),
    setMarker(context),
    scoreHole(context),
    clearHole(context),
    getHoleHistory(context),
    putTotal(context),
    finishRound(context),
    abandonRound(context),
    reopenRound(context),
    shareRound(context),
    unshareRound(context),
    getShares(context),
    endShare(context),
    getSharedRound(context),
    getInternalRound(context),
    getInternalShare(context),
  ];
}
