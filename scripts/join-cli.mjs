// node scripts/join-cli.mjs: joins the files of the command line into few, in dist/joined: each file more costs a start a millisecond.
// What is imported lazily stays lazy; packages, data and the runtime stay outside. The files that a process or a thread starts with lead there.
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const TO = resolve('dist/joined');
const RUNTIME = resolve('dist/runtime');
const STARTS = ['cli', 'commands/read-worker', 'node/configuration-worker'];
const OPTIONS = ['choice', 'lint', 'reading'].map((name) => `commands/${name}-options`).concat('commands/shard-option');
/** With all that they import: what a start needs before its command runs, what each thread needs to read files, what a lint needs besides. */
const GROUPS = [
  ['starting', ['main', 'core/report', ...OPTIONS]],
  ['reading', ['catalog/open-catalog', 'engine/reading/read-chunk', 'node/open-disk', 'surfaces/recognise']],
  ['linting', ['commands/run-lint', 'commands/open-linted-folder']],
];

const pathBetween = (from, to) => relative(from, to).replaceAll('\\', '/');
const joined = (start) => `${start.replaceAll('/', '-')}.js`;

const outside = {
  name: 'outside',
  resolveId(id, importer) {
    if (importer === undefined) return null;
    if (!id.startsWith('.')) return { id, external: true };
    const path = resolve(dirname(importer), id);
    return path.startsWith(RUNTIME) ? { id: pathBetween(TO, path), external: true } : null;
  },
  /** Data, threads and packages are looked for from where the file was. */
  transform: (code, id) => code.replaceAll('import.meta.url', `new URL('${pathBetween(TO, id)}', import.meta.url).href`),
};

rmSync(TO, { recursive: true, force: true });
const bundle = await rolldown({
  input: Object.fromEntries(STARTS.map((start) => [joined(start), `dist/${start}.js`])),
  platform: 'node',
  plugins: [outside],
});
await bundle.write({
  dir: TO,
  entryFileNames: '[name]',
  chunkFileNames: '[name].js',
  codeSplitting: {
    groups: GROUPS.map(([name, files], at) => {
      const paths = files.map((file) => resolve(`dist/${file}.js`));
      return { name, priority: GROUPS.length - at, test: (id) => paths.includes(id) };
    }),
  },
});
for (const start of STARTS) {
  const way = `import '${start.includes('/') ? '../' : './'}joined/${joined(start)}';\n`;
  writeFileSync(`dist/${start}.js`, start === 'cli' ? `#!/usr/bin/env node\n${way}` : way);
}
