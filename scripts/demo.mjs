// Walks a copy of examples/chat-cli through scan, fix and migrate, as a user would, and fails when a step does not do what it says.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UNPIN = join(ROOT, 'dist', 'cli.js');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

// A fixed day: the output stays the same when models retire later.
const TODAY = '2026-11-20';

const copy = mkdtempSync(join(tmpdir(), 'unpin-demo-'));
cpSync(join(ROOT, 'examples', 'chat-cli'), copy, { recursive: true });

function run(program, args) {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '80' };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], { cwd: copy, env, encoding: 'utf8' });
  if (error) throw error;
  return { status, output: `${stdout}${stderr}` };
}

function expectStep(condition, what) {
  if (!condition) throw new Error(`The demo expected ${what}.`);
}

/** Runs it and shows command and output; from `cut` on the output is left out. */
function unpin(args, cut = null) {
  console.log(`$ unpin ${args.join(' ').replaceAll(' --gate', ' \\\n    --gate')}\n`);
  const { status, output } = run(UNPIN, [...args, '--today', TODAY]);
  const end = cut === null ? -1 : output.indexOf(cut);
  console.log(end < 0 ? output : `${output.slice(0, end)}${cut} …\n`);
  expectStep(status === 0, `exit code 0, not ${status}`);
  return output;
}

function say(words) {
  console.log(`\n${'='.repeat(80)}\n${words}\n`);
}

const read = (path) => readFileSync(join(copy, path), 'utf8');

function demo() {
  const modes = read('src/modes.ts');
  const untouched = ['src/bedrock.ts', 'src/pricing.ts', 'src/capabilities.ts', 'settings/bedrock.json', 'settings/gateway.json'];
  const before = untouched.map(read);

  say('1. What is there? Every model name, its place, and what would be done.');
  const scanned = unpin(['scan']);
  expectStep(/^bedrock +0 /m.test(scanned), 'Bedrock models, none of them to be edited');

  say('2. Preview: a patch, then what is left alone and why. Nothing is written.');
  const preview = unpin(['fix']);
  expectStep(preview.includes("+    defaultModel: 'sonnet',"), 'the new default model in the preview');
  expectStep(read('src/modes.ts') === modes, 'a preview that writes nothing');

  say('3. Write what is proven safe.');
  unpin(['fix', '--write'], 'Left alone');
  const written = read('src/modes.ts');
  expectStep(written !== modes && written.includes('"sonnet[1m]"'), 'sonnet[1m], with its modifier, in src/modes.ts');
  expectStep(
    untouched.every((path, at) => read(path) === before[at]),
    'Bedrock, prices, gate and third-party settings untouched',
  );
  console.log(read('settings/user.jsonc'));

  say('4. Once more: nothing is left to do.');
  unpin(['fix', '--write'], 'Left alone');
  expectStep(read('src/modes.ts') === written, 'no edit in the second run');

  say('5. The users have pins in their own settings. A migration moves them along.');
  const pin = ['--from', 'claude-sonnet-4-5-20250929', '--to', 'sonnet', '--gate', 'provider:first-party', '--gate', 'plan:pro,max'];
  unpin(['migrate', 'new', ...pin]);
  unpin(['migrate', 'new', '--from', 'fennec-latest', '--to', 'opus', '--gate', 'user-type:ant']);
  console.log(read('src/migrations/migrateSonnet45ToSonnet46.ts'));

  say('6. The generated tests.');
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');
  const tests = run(VITEST, ['run', '--root', copy, 'src/migrations']);
  console.log(tests.output);
  expectStep(tests.status === 0, 'the generated tests to pass');

  say('Done. In your own project: npx unpin scan');
}

try {
  demo();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}
