// What unpin costs, beside the tools that people know: `npm run build && npm run bench`. A run of everything writes bench/results.md.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeMachine } from './measure/machine.mjs';
import { readParameters } from './parameters.mjs';
import { PARTS } from './parts/index.mjs';

const given = readParameters(process.argv.slice(2));
if (given) await measure(given);

async function measure({ only, rounds, parameters, isDefault }) {
  const begun = performance.now();
  const say = (line) => console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const chosen = (id) => only === null || only.includes(id);

  const sections = [];
  for (const part of PARTS) {
    if (!part.ids.some(chosen)) continue;
    const lines = await part.run({ chosen, parameters, rounds, say });
    console.log(`\n${lines.join('\n')}`);
    sections.push(...lines, '');
  }
  if (only === null && isDefault) {
    const file = fileURLToPath(new URL('results.md', import.meta.url));
    writeFileSync(file, [...describeMachine(rounds), ...sections].join('\n'));
    say('wrote bench/results.md');
  }
}
