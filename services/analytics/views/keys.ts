/**
 * The keys in Redis. `{p}` is the prefix and `{g}` the generation of the views:
 *
 *   {p}live                              the generation that is read and folded into
 *   {p}refill-lock                       the token of the instance that refills
 *   {p}{g}:epoch                         `filling:<epoch>` or `ready:<epoch>` of round's log
 *   {p}{g}:run                           run_id of the Redis that these keys were written to
 *   {p}{g}:position                      hash {position, asOf}: the highest folded, and its time
 *   {p}{g}:round:{round}                 hash {card, state, {player}: "version:strokes,…" of 18 holes}
 *   {p}{g}:totals:{user}                 hash {rounds, rounds18, strokes18, rounds9, strokes9}
 *   {p}{g}:trend:{user}                  sorted set of rows, in order of text
 *   {p}{g}:rounds:{user}:{course}:{holes} sorted set of rows of complete rounds by strokes
 *   {p}{g}:best:{user}                   hash {course:holes: the first row of that set}
 *
 * A row is `playedOn|round|player|course|holes|strokes|toPar`.
 */
export const FIRST_GENERATION = '1';

/** Lua that every script begins with. Scripts name their keys themselves: one Redis, no cluster. */
export const PROLOGUE = `
local prefix = ARGV[1]
local lock = prefix .. 'refill-lock'
local function current_run()
  return string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
end
`;
