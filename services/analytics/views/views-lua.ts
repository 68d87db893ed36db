import { BESTS_LUA } from './bests-lua.ts';
import { BOARDS_LUA } from './boards-lua.ts';
import { GATHER_LUA } from './gather-lua.ts';
import { MEMBERS_LUA } from './members-lua.ts';
import { ROWS_LUA } from './rows-lua.ts';
import { VECTORS_LUA } from './vectors-lua.ts';

/**
 * Lua that gathers what a batch changes in one generation (`begin(root)`, `add_round`), and then
 * writes each key once (`finish`).
 */
export const VIEWS_LUA = `
${GATHER_LUA}
${VECTORS_LUA}
${ROWS_LUA}
${BESTS_LUA}
${BOARDS_LUA}
${MEMBERS_LUA}
-- Writes all that changed; answers the names of the boards that did.
local function finish()
  for user, courses in pairs(stats) do store_vectors(root .. 'stats:' .. user, courses) end
  for user, courses in pairs(own_holes) do store_vectors(root .. 'holes:' .. user, courses) end
  store_vectors(root .. 'club', club)
  store_vectors(root .. 'holes', holes)
  for user, changes in pairs(held) do finish_held(user, changes) end
  for user, changes in pairs(rows) do finish_rows(user, changes) end
  return store_boards()
end
`;
