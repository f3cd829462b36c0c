import { runProcess } from './run-process.mjs';

/**
 * Runs every contender once a round, each round beginning with the next one, so that what else the machine does falls on all of them. A
 * contender is a command with the exit code that is right for it; `prepare` sets its stage before each run, untimed, and `check` throws where
 * what it printed is not what it must. With `rounds` a contender runs in the first rounds only. Gives milliseconds by id, in order of time.
 */
export async function interleave(contenders, rounds, say) {
  const took = new Map(contenders.map(({ id }) => [id, []]));
  for (let round = 0; round < rounds; round += 1) {
    const at = round % contenders.length;
    for (const contender of [...contenders.slice(at), ...contenders.slice(0, at)]) {
      if (round >= (contender.rounds ?? rounds)) continue;
      contender.prepare?.(round);
      const { milliseconds, text } = await runProcess(contender);
      contender.check?.(text);
      took.get(contender.id).push(milliseconds);
      say(`round ${round + 1} of ${rounds}: ${contender.id} ${(milliseconds / 1000).toFixed(2)} s`);
    }
  }
  return took;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}
