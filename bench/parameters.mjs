import { parseArgs } from 'node:util';
import { KINDS } from './corpus/blocks.mjs';
import { PARTS } from './parts/index.mjs';

const DEFAULTS = { files: '40000', hits: '0.08', mix: 'ts=62,tsx=15,js=8,json=15', seed: '1' };
const HELP = `npm run bench -- [flags]
  --only a,b     parts of it: ${PARTS.flatMap(({ ids }) => ids).join(', ')}
  --rounds n     5; the slow tools run once
  --files n      ${DEFAULTS.files}
  --hits share   ${DEFAULTS.hits} of the files hold model names
  --mix weights  ${DEFAULTS.mix}
  --seed n       ${DEFAULTS.seed}`;

/** Null where only the help was asked for. @throws with the help for what it does not know */
export function readParameters(words) {
  if (words.includes('--help')) return console.log(HELP);
  const text = (value) => ({ type: 'string', ...(value !== undefined && { default: value }) });
  const options = Object.fromEntries(
    Object.entries({ only: undefined, rounds: '5', ...DEFAULTS }).map(([name, value]) => [name, text(value)]),
  );
  const { values } = parseArgs({ args: words, options });
  const only = values.only?.split(',') ?? null;
  const mix = Object.fromEntries(values.mix.split(',').map((pair) => [pair.split('=')[0], Number(pair.split('=')[1])]));
  const [rounds, files, hits, seed] = [values.rounds, values.files, values.hits, values.seed].map(Number);
  const isNumber = (each) => each >= 0;
  const known = PARTS.flatMap(({ ids }) => ids);
  const isKnown = (only ?? []).every((id) => known.includes(id)) && Object.keys(mix).every((kind) => KINDS.includes(kind));
  if (!isKnown || ![rounds, files, hits, seed, ...Object.values(mix)].every(isNumber)) throw new Error(HELP);
  const isDefault = Object.entries(DEFAULTS).every(([name, value]) => values[name] === value);
  return { only, rounds, parameters: { files, hits, mix, seed }, isDefault };
}
