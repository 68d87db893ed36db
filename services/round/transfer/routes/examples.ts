import type { Static } from 'typebox';
import { FORMAT, FORMAT_VERSION, type TransferFile } from '../transfer-format.ts';
import { EXAMPLE_FINISHED } from '../../rounds/round-examples.ts';

const { id, courseId, courseName, cardVersion, holes, playedOn, context } = EXAMPLE_FINISHED;
const { handicapAllowance, startedAt, finishedAt } = EXAMPLE_FINISHED;
const player = EXAMPLE_FINISHED.players[0]!;

/** A file with one round of nine holes, one of them played. */
export const EXAMPLE_FILE: Static<typeof TransferFile> = {
  format: FORMAT,
  version: FORMAT_VERSION,
  rounds: [
    {
      id,
      courseId,
      courseName,
      cardVersion,
      holes,
      playedOn,
      context,
      state: 'finished',
      handicapAllowance,
      startedAt,
      finishedAt,
      players: [
        {
          id: player.id,
          userId: player.userId,
          name: player.name,
          teeId: player.teeId,
          gender: player.gender,
          handicapIndex: player.handicapIndex,
          total: null,
          scores: player.scores.map((score) => ({
            hole: score.hole,
            strokes: score.strokes,
            pickedUp: score.pickedUp,
            putts: score.putts,
            fairway: score.fairway,
            penalties: score.penalties,
            sand: score.sand,
          })),
        },
      ],
    },
  ],
};

export const EXAMPLE_REPORT = {
  rows: 2,
  imported: 1,
  unchanged: 0,
  refused: 1,
  ignoredColumns: [],
  awayScores: { rows: 0, imported: 0, unchanged: 0, refused: 0, report: [] },
  ownCourses: { rows: 0, imported: 0, unchanged: 0, refused: 0, report: [] },
  broughtIndex: null,
  report: [
    { row: 1, status: 'imported', roundId: id },
    {
      row: 2,
      status: 'refused',
      errors: [
        {
          field: 'courseName',
          message: 'names no course with a published card',
          code: 'not_known',
        },
      ],
    },
  ],
};
