/** Raise it whenever what is stored changes. */
const VIEW_FORMAT = '1';

/** What every key begins with. */
export const VIEWS_PREFIX = `registrations-${VIEW_FORMAT}:`;

/** A view, and the mark of one that is gone, go so long after the last event of it. */
export const KEPT_SECONDS = 90 * 24 * 60 * 60;

/** A refill notes how far it is for so long; whoever goes on later begins anew. */
export const NOTED_SECONDS = 3 * 60 * 60;

/** What a refill folds stays for so long at least, however old: what makes a view stay may be in a log that is read later. */
export const REFILLED_SECONDS = 2 * NOTED_SECONDS;

/**
 * The keys in Redis, and the Lua that every script begins with. `{p}` is the prefix. An event that comes before the
 * registration that it is of waits in its view: only the registration's own brings the statusId.
 *
 *   {p}of:{userId}        hash {part: `<position> <epoch> <time> <value as JSON>`}
 *   {p}at:{statusId}      the user id
 *   {p}gone:{userId}      nothing of this person is kept any more, whatever still comes
 *   {p}waiting:{dayId}    sorted set of user ids that wait, by arrival; `none` without a day
 *   {p}whole              run_id of the Redis in which the views were found to be whole
 *   {p}filling            the token of who refills; it goes when they are not heard of for a while
 *   {p}filled             hash {run: run_id, producer: `<epoch> <position>`} of a refill: how far it has come
 */
export const PROLOGUE = `
local prefix = ARGV[1]
local function current_run()
  return string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
end
-- A Redis that began anew may have lost its last writes, whatever its file says.
local function is_whole() return redis.call('GET', prefix .. 'whole') == current_run() end
local function view_of(user) return prefix .. 'of:' .. user end
local function value_of(user, part)
  local text = redis.call('HGET', view_of(user), part)
  return text and cjson.decode(string.match(text, '^%S+ %S+ %S+ (.*)$'))
end
local function waiting_of(place)
  local day = place.dayId
  return prefix .. 'waiting:' .. (type(day) == 'string' and day or 'none')
end
`;
