import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from '../corpus/make-corpus.mjs';
import { restore } from '../corpus/repository.mjs';
import { interleave, median } from '../measure/interleave.mjs';
import { runProcess } from '../measure/run-process.mjs';
import { REFERENCES } from '../references/index.mjs';
import { findingsIn, linting, sameBytes, unpin } from '../unpin.mjs';
import { checkNames, namesIn, referenceOn, startOf } from './reference-runs.mjs';
import { seconds, table, times } from './words.mjs';

const WAYS = {
  cold: { words: '`lint --no-cache`', flags: ['--no-cache'] },
  'one-worker': { words: '`lint --no-cache --workers 1`', flags: ['--no-cache', '--workers', '1'], rounds: 3 },
  'two-workers': { words: '`lint --no-cache --workers 2`', flags: ['--no-cache', '--workers', '2'], rounds: 3 },
  warm: { words: '`lint`, nothing changed since the last run', flags: [] },
  changed: { words: '`lint`, one file changed since the last run', flags: [] },
};

/** Lint of one corpus in every way, beside the tools that answer a part of the same question. */
export const lint = {
  ids: [...Object.keys(WAYS), ...REFERENCES.map(({ id }) => id)],
  async run({ chosen, parameters, rounds, say }) {
    const corpus = makeCorpus(parameters, say);
    const cwd = corpus.tree;
    restore(cwd);
    const { text } = await runProcess({ command: unpin('scan', '--format', 'json'), cwd, exit: 0 });
    checkNames('unpin scan', namesIn(text), corpus.parts, ['code', 'json', 'remarks']);

    const check = sameBytes();
    // The first run fills the cache, and says what all must print.
    const first = await runProcess(linting('first', cwd, []));
    check(first.text);
    const ways = Object.entries(WAYS).filter(([id]) => chosen(id) || id === 'cold');
    const found = REFERENCES.filter(({ id }) => chosen(id) || id === 'ripgrep').map((each) => ({ ...each, tool: each.find() }));
    for (const { id, tool } of found) if (tool === null) say(`${id} is not installed: left out`);
    const references = found.filter(({ tool }) => tool !== null);
    const prepare = growing(corpus);
    const took = await interleave(
      [
        ...ways.map(([id, { flags, rounds: most = rounds }]) =>
          linting(id, cwd, flags, { check, rounds: most, ...(id === 'changed' && { prepare }) }),
        ),
        ...references.map((each) => referenceOn(each, corpus)),
      ],
      rounds,
      say,
    );
    restore(cwd);
    const starts = new Map();
    for (const each of references.filter(({ isOnPart }) => isOnPart)) starts.set(each.id, await startOf(each, corpus));
    return report({ corpus, took, ways, references, starts, findings: findingsIn(first.text) });
  },
};

/** One file with a name in it grows by a comment before each run. */
function growing({ tree, changing }) {
  return (round) => appendFileSync(join(tree, changing), `// round ${round}\n`);
}

function report({ corpus, took, ways, references, starts, findings }) {
  const sum = (key) => corpus.parts.reduce((all, part) => all + part[key], 0);
  const base = took.get('ripgrep') ? median(took.get('ripgrep')) : null;
  const cold = median(took.get('cold'));
  const ratio = (milliseconds) => (base === null ? '' : times(milliseconds / base));
  const own = ways.map(([id, { words }]) => [
    words,
    seconds(median(took.get(id))),
    `${seconds(Math.min(...took.get(id)))} to ${seconds(Math.max(...took.get(id)))}`,
    ratio(median(took.get(id))),
    '',
    `${findings} findings`,
  ]);
  const others = references.map(({ id, isOnPart, tool, counts }) => {
    const [one] = corpus.parts;
    const factor = sum('files') / one.files;
    const measured = median(took.get(id));
    const milliseconds = isOnPart ? starts.get(id) + (measured - starts.get(id)) * factor : measured;
    const how = isOnPart
      ? `${seconds(measured)} on ${one.files} files, its start of ${seconds(starts.get(id))} taken off, times ${factor.toFixed(2)}`
      : took.get(id).length === 1
        ? 'once'
        : `${seconds(Math.min(...took.get(id)))} to ${seconds(Math.max(...took.get(id)))}`;
    const names = counts.reduce((all, key) => all + (isOnPart ? one : { [key]: sum(key) })[key], 0);
    return [`${id} ${tool.version}`, seconds(milliseconds), how, ratio(milliseconds), times(milliseconds / cold), `${names} names`];
  });
  return [
    '## Lint',
    '',
    `${sum('files')} generated files (${(sum('bytes') / 1e6).toFixed(0)} MB, ${sum('hitFiles')} of them with model names) and the sources of ` +
      `${corpus.parameters.packages.join(', ')}.`,
    '',
    ...table(['run', 'median', 'range', 'of ripgrep', 'of cold unpin', 'printed'], [...own, ...others]),
  ];
}
