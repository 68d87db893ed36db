import { useTable } from '@tanstack/vue-table';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual';
import { computed, onBeforeUnmount, watch, type ShallowRef } from 'vue';
import type { Person } from '../api/people-api.ts';
import { COLUMNS, FEATURES, toSorting } from '../model/people-columns.ts';
import type { Sort } from '../model/people-filters.ts';
import { offsetOf, rememberOffset } from './scroll-memory.ts';
import { useRoving } from './use-roving.ts';

interface Shown {
  root: Readonly<ShallowRef<HTMLElement | null>>;
  items: () => Person[];
  sort: () => Sort;
  isWide: () => boolean;
  /** What they come back to. */
  place: string;
}

/** The head stays in sight, and takes its room of it. */
const HEAD_PX = 48;

/** The rows in sight of many, and the cell of them that the keyboard is at. */
export function usePeopleRows({ root, items, sort, isWide, place }: Shown) {
  // Letters may be larger: a row is so many of them high.
  const rowPx = computed(() => remPx() * (isWide() ? 3 : 4.5));
  const virtual = useVirtualizer(
    computed(() => ({
      count: items().length,
      getScrollElement: () => root.value,
      estimateSize: () => rowPx.value,
      getItemKey: (index: number) => items()[index]!.userID,
      initialOffset: offsetOf(place),
      scrollPaddingEnd: HEAD_PX,
      overscan: 12,
      rangeExtractor: withFocused,
    })),
  );
  const drawn = computed(() => virtual.value.getVirtualItems());
  const state = computed(() => ({
    sorting: toSorting(sort()),
    columnVisibility: Object.fromEntries(
      COLUMNS.map(({ id }) => [id, isWide() || id === 'name' || id === 'chosen']),
    ),
  }));
  const table = useTable({
    ...{ features: FEATURES, columns: COLUMNS, state, manualSorting: true },
    data: computed(() => drawn.value.map(({ index }) => items()[index]!)),
    getRowId: ({ userID }: Person) => userID,
  });
  const columns = computed(() => table.getVisibleLeafColumns());
  const roving = useRoving({
    root,
    size: () => ({ rows: items().length, columns: columns.value.length }),
    show: (row) => virtual.value.scrollToIndex(row),
  });

  /** Where the focus is stays drawn, however far one scrolls. */
  function withFocused(range: Range): number[] {
    const shown = defaultRangeExtractor(range);
    const { row } = roving.active.value;
    const isApart = row >= 0 && row < range.count && !shown.includes(row);
    return isApart ? [...shown, row].sort((one, other) => one - other) : shown;
  }

  watch(rowPx, () => virtual.value.measure());
  onBeforeUnmount(() => rememberOffset(place, root.value?.scrollTop ?? 0));

  return {
    ...roving,
    columns,
    height: computed(() => `${virtual.value.getTotalSize()}px`),
    rows: computed(() =>
      table.getRowModel().rows.map((row, at) => ({ row, ...placeOf(drawn.value[at]!) })),
    ),
    lastDrawn: computed(() => drawn.value.at(-1)?.index ?? 0),
  };
}

function placeOf({ index, start, size }: { index: number; start: number; size: number }) {
  return { index, style: { height: `${size}px`, transform: `translateY(${start}px)` } };
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
