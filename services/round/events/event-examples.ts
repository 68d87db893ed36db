export const ids = {
  round: '0198c0de-0000-7000-8000-000000000001',
  owner: '0198c0de-0000-7000-8000-0000000000aa',
  player: '0198c0de-0000-7000-8000-0000000000bb',
  guest: '0198c0de-0000-7000-8000-0000000000b2',
  course: '0198c0de-0000-7000-8000-0000000000cc',
};
export const pars = [4, 5, 3, 4, 4, 4, 3, 5, 4].map((par, index) => ({ hole: index + 1, par }));
export const examplePlayer = {
  playerId: ids.player,
  userId: ids.owner,
  teeId: 'yellow',
  gender: 'men' as const,
  playingHandicap: 7,
  holes: pars.map(({ hole, par }) => ({ hole, par, received: hole < 8 ? 1 : 0 })),
};
