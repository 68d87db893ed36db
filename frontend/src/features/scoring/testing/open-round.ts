import 'fake-indexeddb/auto';
import { waitFor } from '@testing-library/vue';
import { defineComponent, h } from 'vue';
import { useRoute } from 'vue-router';
import { tokens } from '../../../lib/api/client.ts';
import type { HoleScore, RoundDetail } from '../../../lib/api/schema.ts';
import { renderPart } from '../../../testing/render-part.ts';
import { COURSE, makeRound, makeScore } from '../../../testing/samples.ts';
import { problem, stubApi } from '../../../testing/stub-api.ts';
import { theOutbox } from '../outbox/the-outbox.ts';
import RoundPage from '../pages/round-page.vue';

let count = 0;

/** A club with one round, which takes scores as the real one does, and who may be out of reach. */
export function stubClub(change: (round: RoundDetail) => Partial<RoundDetail> = () => ({})) {
  const userId = `golfer-${++count}`;
  const id = `round-${count}`;
  const plain = makeRound([], id);
  const own = { ...plain, ownerId: userId, players: [{ ...plain.players[0]!, userId }] };
  const round: RoundDetail = { ...own, ...change(own) };
  const club = { id, userId, round, isOpen: true, sent: [] as ReturnType<typeof stubApi> };
  const answer = (make: () => Response) => () => {
    if (!club.isOpen) throw new TypeError('Failed to fetch');
    return make();
  };
  const answers: Parameters<typeof stubApi>[0] = {
    [`GET /api/v1/rounds/${id}`]: answer(() => Response.json(club.round)),
    [`GET /api/v1/courses/${COURSE.id}`]: answer(() => Response.json(COURSE)),
    [`POST /api/v1/rounds/${id}/finish`]: answer(() => {
      club.round = { ...club.round, version: club.round.version + 1, state: 'finished' };
      return Response.json(club.round);
    }),
  };
  for (const player of round.players) {
    for (const { hole } of player.card) {
      const path = `/api/v1/rounds/${id}/players/${player.id}/holes/${hole}`;
      answers[`GET ${path}/history`] = answer(() => Response.json({ items: [] }));
      answers[`PUT ${path}`] = (body, request) =>
        answer(() => write(player.id, hole, body as Partial<HoleScore>, request))();
      answers[`DELETE ${path}`] = (_, request) =>
        answer(() => write(player.id, hole, {}, request))();
    }
  }

  function write(playerId: string, hole: number, body: Partial<HoleScore>, request: Request) {
    const player = club.round.players.find((one) => one.id === playerId)!;
    const current = player.scores.find((one) => one.hole === hole);
    const version = current?.version ?? 0;
    if (club.round.state !== 'in_progress') return problem(409, 'round_finished');
    if (request.headers.get('if-match') !== `"${version}"`) {
      return problem(412, 'version_mismatch', { current });
    }
    return Response.json(put(playerId, makeScore(hole, { ...body, version: version + 1 })));
  }

  /** Somebody else writes. */
  const put = (playerId: string, score: HoleScore): HoleScore => {
    const players = club.round.players.map((player) =>
      player.id === playerId
        ? { ...player, scores: [...player.scores.filter((one) => one.hole !== score.hole), score] }
        : player,
    );
    club.round = { ...club.round, version: club.round.version + 1, players };
    return score;
  };
  club.sent = stubApi(answers);
  return Object.assign(club, { put });
}

/** A page is drawn once its address is known, as by the router. */
const AtAddress = defineComponent(() => {
  const route = useRoute();
  return () => (route.params['roundId'] ? h(RoundPage) : null);
});

/** Opens the round's page as who is logged in at that club. */
export async function openRound(club: ReturnType<typeof stubClub>, rest = '') {
  tokens.set(`h.${btoa(JSON.stringify({ sub: club.userId }))}.s`);
  await theOutbox.meet(club.userId);
  const view = renderPart(AtAddress, { isSignedIn: true });
  await view.router.push(`/rounds/${club.id}${rest}`);
  await waitFor(() => {
    if (view.container.querySelector('h1') === null) throw new Error('not there yet');
  });
  return view;
}

/** A club that has a round of four, marked by its owner. */
export const stubFour = () =>
  stubClub((round) => ({
    players: ['Ann Meadow', 'Ben Ridge', 'Cat Dune', 'Dan Heath'].map((name, seat) => ({
      ...round.players[0]!,
      id: `p${seat + 1}`,
      userId: seat === 0 ? round.ownerId : null,
      name,
    })),
  }));
