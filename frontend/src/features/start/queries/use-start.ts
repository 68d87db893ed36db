import { computed, reactive, ref, watch } from 'vue';
import { useRoute } from 'vue-router';
import type { HolesInPlay, NewRound, RoundDetail } from '../../../lib/api/schema.ts';
import { localDate } from '../../../lib/dates.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { newId } from '../../../lib/uuid-v7.ts';
import { useAccount } from '../../account/index.ts';
import { usePlayedCourse } from '../../courses/index.ts';
import { startRound } from '../api/start-round.ts';
import { lastStart } from '../model/last-start.ts';
import { toSeat, type OtherPlayer } from '../model/other-player.ts';
import { START, typedPlayer } from '../model/start-form.ts';
import { ratedGenders, type Gender } from '../model/rated-gender.ts';

interface Chosen {
  courseId: string;
  teeId: string;
  holes: HolesInPlay;
  gender: Gender | undefined;
  playedOn: string;
  context: NonNullable<NewRound['context']>;
}

/** All that is decided before the first tee; what was chosen the last time is chosen already, or what the address names. */
export function useStart(labels: () => Record<string, string>) {
  const last = lastStart.read();
  const { course: wanted } = useRoute().query;
  const chosen = reactive<Chosen>({
    courseId: typeof wanted === 'string' ? wanted : (last.courseId ?? ''),
    teeId: last.teeId ?? '',
    holes: last.holes ?? '18',
    gender: last.gender,
    playedOn: localDate(new Date()),
    context: 'real',
  });
  const account = useAccount();
  const others = ref<OtherPlayer[]>([]);
  const course = usePlayedCourse(() => chosen.courseId);
  const genders = computed(() => {
    const tee = course.data.value?.tees.find((one) => one.id === chosen.teeId);
    return tee ? ratedGenders(tee, chosen.holes) : [];
  });
  const form = useSubmit(labels);

  /** One id per round wanted: a retry of the same form never starts a second round. */
  let roundId = newId();
  watch([chosen, others], () => (roundId = newId()), { deep: true });

  function asked(): NewRound & { id: string } {
    const { gender, context, ...rest } = chosen;
    // What others read on a shared card, and partners in their list.
    const name = account.account?.name;
    const common = { teeId: chosen.teeId, ...(gender ? { gender } : {}) };
    return {
      id: roundId,
      ...rest,
      ...common,
      ...(name ? { name } : {}),
      ...(context === 'real' ? {} : { context }),
      ...(others.value.length > 0
        ? { players: others.value.map((player) => toSeat(player, common)) }
        : {}),
    };
  }

  async function start(done: (round: RoundDetail) => void): Promise<void> {
    const { courseId, teeId, holes, gender, playedOn } = chosen;
    lastStart.write({ courseId, teeId, holes, ...(gender ? { gender } : {}) });
    const wanted = asked();
    const typed = { courseId, playedOn, players: others.value.map(typedPlayer) };
    await form.submit(async () => done(await startRound(wanted)), typed, START);
  }

  return { chosen, others, course, genders, start, ...form };
}
