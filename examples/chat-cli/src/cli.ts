#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { checkBedrock, replyFromBedrock } from './bedrock.js';
import { compare } from './compare.js';
import { createUserSettings } from './first-start.js';
import { getAPIProvider, getSettings, isEmployee } from './host.js';
import { type ResolvedModel, resolveModel } from './models.js';
import { modes } from './modes.js';
import { converse } from './session.js';

const USAGE = `chat [options] [prompt]

  --model NAME   sonnet, opus, haiku, or an exact ID such as claude-sonnet-4-5-20250929
  --mode NAME    ${Object.keys(modes).join(', ')} (default: ask)
  --long         the 1M context window
  --compare      ask two vendors
  --help         this text
`;

// Until 1.4 this was claude-sonnet-4-20250514.
const FALLBACK_MODEL = 'claude-sonnet-4-5-20250929';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    mode: { type: 'string', default: 'ask' },
    long: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function chooseModel(): ResolvedModel {
  if (values.model) return resolveModel(values.model);
  if (values.long) return resolveModel(isEmployee() ? 'fennec-latest[1m]' : 'claude-sonnet-4-5-20250929[1m]');
  return resolveModel(getSettings().model ?? modes[values.mode]?.defaultModel ?? FALLBACK_MODEL);
}

async function run(): Promise<void> {
  const prompt = positionals.join(' ');
  if (values.help) {
    console.log(USAGE);
  } else if (values.compare) {
    const { claude, gpt } = await compare(prompt);
    console.log(`Claude: ${claude}\n\nGPT: ${gpt}`);
  } else if (getAPIProvider() === 'bedrock') {
    if (!(await checkBedrock())) throw new Error('This AWS account has no access to the model.');
    console.log(await replyFromBedrock([{ role: 'user', content: prompt }], getSettings().model));
  } else {
    await converse(chooseModel(), modes[values.mode]?.system ?? '', prompt);
  }
}

createUserSettings();
await run();
