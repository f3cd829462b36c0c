import { readClaude, readDottedClaude } from './claude.js';
import { readCommand } from './command.js';
import type { CoreName, ReadCore } from './core-name.js';
import { readDeepseek } from './deepseek.js';
import { readGemini } from './gemini.js';
import { readGpt } from './gpt.js';
import { readGrok } from './grok.js';
import { readMistral } from './mistral.js';

/** Vendor segments of routers, each with the grammar of its models. */
export const VENDORS: Readonly<Record<string, ReadCore>> = {
  anthropic: readDottedClaude,
  openai: readGpt,
  google: readGemini,
  mistralai: readMistral,
  mistral: readMistral,
  'x-ai': readGrok,
  xai: readGrok,
  spacexai: readGrok,
  cohere: readCommand,
  deepseek: readDeepseek,
  'deepseek-ai': readDeepseek,
};

const READERS: readonly ReadCore[] = [readClaude, readDottedClaude, readGpt, readGemini, readMistral, readGrok, readCommand, readDeepseek];

/** A name of any publisher, in its own spelling or with dots. */
export function readAny(text: string): CoreName | null {
  for (const read of READERS) {
    const core = read(text);
    if (core) return core;
  }
  return null;
}
