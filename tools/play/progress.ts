const barWidth = 30;

/** Shows how far play has come: a bar on a terminal, a line per round elsewhere. */
export function makeProgress(out: NodeJS.WriteStream, rounds: number, holes: number) {
  const done = { rounds: 0, holes: 0 };
  const draw = () => {
    if (!out.isTTY) return;
    const filled = holes === 0 ? 0 : Math.round((done.holes / holes) * barWidth);
    const bar = '█'.repeat(filled).padEnd(barWidth, '░');
    out.write(`\r\u001b[K${bar} ${done.holes}/${holes} holes · ${done.rounds}/${rounds} rounds`);
  };
  const note = (line: string) => {
    out.write(out.isTTY ? `\r\u001b[K${line}\n` : `${line}\n`);
    draw();
  };
  return {
    note,
    holeDone: (count = 1) => {
      done.holes += count;
      draw();
    },
    roundDone: (line: string) => {
      done.rounds += 1;
      if (out.isTTY) draw();
      else note(`${String(done.rounds).padStart(String(rounds).length)}/${rounds} ${line}`);
    },
    end: () => {
      if (out.isTTY) out.write('\n');
    },
  };
}
