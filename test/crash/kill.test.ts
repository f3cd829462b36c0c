import { expect, test } from 'vitest';
import { expectWhole } from './expect-whole.js';
import { type Home, makeHome, WRITE } from './home.js';

/** A few kills where everything is tested, at least 500 over 200 files by `npm run test:full`. */
const [KILLS, SIZE] = process.env.UNPIN_FULL === '1' ? [520, 200] : [25, 6];
/** Every so many kills the run that recovers is killed too. */
const AGAIN = 5;

const spread = (index: number, count: number, steps: number): string => String(1 + Math.floor((index * (steps - 1)) / (count - 1)));

/** Runs the command to its end, once it was killed in its middle where `kill` says so. */
function recover(home: Home, words: readonly string[], kill: string | null, expected: Home['before']): void {
  if (kill !== null) {
    home.run(words, { at: kill });
    expectWhole(home);
  }
  const { status, stderr } = home.run(words);
  expect([status, stderr]).toEqual([0, '']);
  expect(home.files()).toEqual(expected);
  expect(home.leftovers()).toEqual([]);
}

test(`T12: fix --write killed at ${KILLS} steps over ${SIZE} files tears no file, and is completed or taken back`, () => {
  const home = makeHome(SIZE);
  const { after, before } = home;
  const { status, steps } = home.run(WRITE);
  expect([status, home.files()]).toEqual([0, after]);
  expect(steps.length).toBeGreaterThan(SIZE * 11);
  const seen = { before: 0, amid: 0, over: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    home.reset();
    const at = spread(kill, KILLS, steps.length);
    expect(home.run(WRITE, { at }).signal, `${at}: ${steps[Number(at) - 1]}`).toBe('SIGKILL');
    const { fresh, isOpen, isOver } = expectWhole(home);
    if (isOver) expect(home.files()).toEqual(after);
    seen[isOpen ? 'amid' : fresh === 0 ? 'before' : 'over'] += 1;
    home.keep();
    const isAgain = kill % AGAIN === 0;
    if (isAgain) {
      expect(home.run(['fix']).stderr.includes('a run was interrupted')).toBe(isOpen);
      expect(home.run(WRITE).status).toBe(isOpen ? 2 : 0);
    }
    const again = isAgain ? String(1 + ((kill * 37) % (SIZE * 11))) : null;
    recover(home, ['fix', '--resume'], again, isAgain || isOpen || fresh > 0 ? after : before);
    recover(home, ['undo'], again, before);
    home.restore();
    recover(home, ['undo'], again, before);
    if (again === null || !isOpen) continue;
    home.restore();
    home.run(['undo'], { at: again });
    recover(home, ['fix', '--resume'], null, expectWhole(home).isOpen ? after : before);
  }
  expect(seen.amid).toBeGreaterThan(KILLS / 2);
  expect(Math.min(seen.before, seen.over)).toBeGreaterThan(0);
}, 7_200_000);
