import { expect, test } from 'vitest';
import { runMain } from '../commands/run-main.js';
import { expectWhole } from './expect-whole.js';
import { type Home, MIXED, makeHome, SETTINGS, WRITE } from './home.js';

/** A few kills where everything is tested, at least 500 over 200 files by `npm run test:full`. */
const [KILLS, SIZE, KINDS] = process.env.UNPIN_FULL === '1' ? ([500, 200, SETTINGS] as const) : ([25, 6, MIXED] as const);
/**
 * Every so many kills hit a run that has just begun to plan. The others hit one that goes on from the journal: it writes the same files by
 * the same steps, and is over in a fifth of the time.
 */
const FRESH = process.env.UNPIN_FULL === '1' ? 5 : 2;
/** Every so many kills the run that recovers is killed too. */
const AGAIN = 2 * FRESH;
const RESUME = ['fix', '--resume'];

const spread = (index: number, count: number, steps: number): string => String(1 + Math.floor((index * (steps - 1)) / (count - 1)));

/** Runs the command to its end, once it was killed in its middle where `kill` says so; then in a process of its own, else in this one. */
async function recover(home: Home, words: readonly string[], kill: string | null, expected: Home['before']): Promise<void> {
  if (kill !== null) {
    home.run(words, { at: kill });
    expectWhole(home);
    const { status, stderr } = home.run(words);
    expect([status, stderr]).toEqual([0, '']);
  } else expect(await runMain(home.tree, words, { XDG_STATE_HOME: home.state })).toMatchObject({ code: 0, stderr: '' });
  expect(home.files()).toEqual(expected);
  expect(home.leftovers()).toEqual([]);
}

test(`T12: a run killed at ${KILLS} steps over ${SIZE} files tears no file, and is completed or taken back`, async () => {
  const home = makeHome(SIZE, KINDS);
  const { after, before } = home;
  const whole = home.run(WRITE);
  expect([whole.status, home.files()]).toEqual([0, after]);
  expect(whole.steps.length).toBeGreaterThan(SIZE * 11);
  home.restore('first');
  home.run(WRITE, { at: String(1 + whole.steps.findIndex((step) => step.includes('/tree/'))) });
  home.keep('begun');
  const resumed = home.run(RESUME);
  expect([resumed.status, home.files()]).toEqual([0, after]);
  const seen = { before: 0, amid: 0, over: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    const isFresh = kill % FRESH === 0;
    home.restore(isFresh ? 'first' : 'begun');
    const { steps } = isFresh ? whole : resumed;
    const at = spread(kill, KILLS, steps.length);
    expect(home.run(isFresh ? WRITE : RESUME, { at }).signal, `${at}: ${steps[Number(at) - 1]}`).toBe('SIGKILL');
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
    await recover(home, RESUME, again, isAgain || isOpen || fresh > 0 ? after : before);
    if (isAgain) await recover(home, ['undo'], again, before);
    home.restore();
    await recover(home, ['undo'], again, before);
    if (again === null || !isOpen) continue;
    home.restore();
    home.run(['undo'], { at: again });
    await recover(home, RESUME, null, expectWhole(home).isOpen ? after : before);
  }
  expect(seen.amid).toBeGreaterThan(KILLS / 2);
  expect(Math.min(seen.before, seen.over)).toBeGreaterThan(0);
}, 7_200_000);
