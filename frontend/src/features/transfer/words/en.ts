export const en = {
  title: 'Export and import',
  export: 'Take your rounds with you',
  exportText: 'Every round that you own or play on, with each hole.',
  asJson: 'Everything, as JSON',
  asCsv: 'For a spreadsheet, as CSV',
  saved: (file: string) => `Saved as ${file}.`,
  import: 'Bring rounds here',
  importText:
    'A file of this page, or a spreadsheet saved as CSV with the columns Date, Course, Tee and Holes. 5 MB at most.',
  choose: 'File with rounds',
  faults: {
    too_large: 'This file is larger than 5 MB. Split it into parts.',
    not_read: 'This device could not read the file.',
    empty: 'There are no rounds in this file.',
    not_known:
      'This is neither a file of this page nor a CSV with the columns Date, Course, Tee and Holes.',
  },
  preview: (file: string, rounds: number) =>
    `${file}: ${rounds === 1 ? 'one round' : `${rounds} rounds or lines`}. Nothing is written yet.`,
  first: (rows: number) => `The first ${rows}`,
  day: 'Date',
  course: 'Course',
  holes: 'Holes',
  player: 'Player',
  start: 'Import',
  pending: 'Importing. This can take a minute…',
  done: (imported: number, unchanged: number, refused: number) =>
    `${imported} imported, ${unchanged} there already, ${refused} refused.`,
  notOverwritten: 'Nothing that was here before was changed. The same file can be sent again.',
  ignored: (columns: string) =>
    `These columns are not known here and were passed over: ${columns}.`,
  refused: 'What was refused',
  line: (row: number) => `Line ${row}`,
  round: (row: number) => `Round ${row}`,
  away: (row: number) => `Score from elsewhere ${row}`,
  otherIndex: 'You have another index from elsewhere already, so the one of the file was left out.',
  notAll: (told: number) => `The first ${told} are shown.`,
};
