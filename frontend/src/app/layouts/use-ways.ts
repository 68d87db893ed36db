import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { useCan } from '../../features/account/index.ts';
import { isOff } from '../../lib/features.ts';

/** The ways of the bar under the thumb, in its order, and those behind "More". */
const MAIN = ['home', 'rounds', 'start', 'statistics'] as const;
const MORE = [
  ...([
    'handicap',
    'courses',
    'leaderboards',
    'achievements',
    'partners',
    'transfer',
    'settings',
  ] as const),
  ...(['account', 'staff', 'admin'] as const),
];

export type Way = (typeof MAIN)[number] | (typeof MORE)[number];

/** The ways from every page: those that there are, and that lead somewhere for who is logged in. */
export function useWays() {
  const router = useRouter();
  const can = useCan();

  const isOpen = (way: Way): boolean => {
    if (!router.hasRoute(way)) return false;
    const { needs, feature } = router.resolve({ name: way }).meta;
    if (feature !== undefined && isOff(feature)) return false;
    return needs === undefined || can.may(needs);
  };
  return {
    main: computed(() => MAIN.filter(isOpen)),
    more: computed(() => MORE.filter(isOpen)),
  };
}
