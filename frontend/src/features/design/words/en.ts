export const en = {
  title: 'Design',
  themes: { light: 'Daylight', dark: 'Floodlit range', sun: 'Sun' },
  marks: 'Marks',
  way: 'The way between holes',
  board: 'A row of the board',
  signature: 'Signatures',
  player: 'Robin Greene',
};
