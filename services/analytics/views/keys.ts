/** Raise it whenever what is stored changes: instances of either version have keys of their own. */
export const VIEW_FORMAT = '10';

/** What the keys of a format begin with; those of 0.1.0 had no format and begin with `<root>:`. */
export function viewsPrefix(root: string, format = VIEW_FORMAT): string {
  return `${root}-${format}:`;
}

/** What a board's score counts by before the day. */
export const DAY = 100_000_000;

/**
 * The keys in Redis, and the Lua that every script begins with. Scripts name their keys themselves:
 * one Redis, no cluster. `{p}` is the prefix, `{root}-<VIEW_FORMAT>:`, and `{g}` a generation of the views, whose name is never
 * used again: keys that a lost Redis left of an earlier one must not come back into a later one.
 *
 *   {root}-formats            sorted set of prefixes by when an instance last used one: formats.ts
 *
 *   {p}live                   the generation that is read; without it there are no whole views
 *   {p}next                   the generation that a rebuild fills; live events go to both
 *   {p}old                    there are keys of no use, to be swept
 *   {p}refill-lock            the token of the instance that refills
 *   {p}boards                 what the boards' versions begin with: new with every refill
 *   {p}board-versions         hash {board: how often it changed}
 *
 *   {p}{g}:epoch              epoch of round's log
 *   {p}{g}:run                run_id of the Redis that these keys were written to
 *   {p}{g}:dirty              hash {user: marks}: whose rows changed since achievements were looked at
 *   {p}{g}:read               the position up to which refills have read the log
 *   {p}{g}:partitions         hash {partition: the highest position that it brought}
 *   {p}{g}:position           hash {position, asOf}: the highest folded, and its time
 *   {p}{g}:round:{round}      hash: what is known of a round, see round-lua.ts
 *   {p}{g}:stats:{user}       hash {course: counters}
 *   {p}{g}:club               hash {course: counters} of the club's courses, guests included
 *   {p}{g}:holes              hash {course: for each hole: scored, strokes, to par}
 *   {p}{g}:holes:{user}       the same of one player
 *   {p}{g}:trend:{user}       sorted set of rows, in order of text
 *   {p}{g}:best:{user}        hash {course:holes: `rounds|best row`} of complete rounds
 *   {p}{g}:held:{user}        set of rounds that are open again
 *   {p}{g}:board:{board}      sorted set of users by value, then day, of 18-hole rounds on the club's courses
 *
 * Counters are numbers in the order of domain/counters.ts, rows as in rows.ts. What would be empty or
 * all zeros is not stored. A board's score is `value × DAY + yyyymmdd`, the best first.
 */
export const PROLOGUE = `
local prefix = ARGV[1]
local lock = prefix .. 'refill-lock'
local function current_run()
  return string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
end
-- The epoch of a generation's log; nil or false without one.
local function epoch_of(generation)
  return generation and redis.call('GET', prefix .. generation .. ':epoch')
end
local formats = string.gsub(prefix, '[^-]*:$', 'formats')
-- Whether instances of another format are at work, or were a moment ago: events go to either.
local function is_shared() return redis.call('ZCARD', formats) > 1 end
`;
