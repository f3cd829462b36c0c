import { expect } from 'vitest';
import { languageOf } from '../../src/languages/index.js';
import { registryEvidence } from '../../src/places/registry.js';

const NAMES = /^(?:(?:us\.)?anthropic\.|[\w-]+\/)?(?:claude|gpt|gemini|command|whisper)-[\w.-]*\d[\w.:-]*$/;

/** Whether the name that begins with `▶` is a row of a registry. */
export function isRow(marked: string, path = 'models.ts'): boolean {
  const start = marked.indexOf('▶');
  const { file } = (
    languageOf(path) ?? {
      parse: () => {
        throw new Error(path);
      },
    }
  ).parse(path, marked.replace('▶', ''));
  const [candidate] = file.candidates([{ start, end: start + 4 }]);
  if (!candidate) throw new Error('no candidate');
  const around = { candidate, peers: file.peers(candidate), siblings: file.siblings(candidate), uses: file.uses(candidate).uses };
  const evidence = registryEvidence(around, (text) => NAMES.test(text));
  for (const each of evidence) expect([each.claim, each.value]).toEqual(['context', 'registry']);
  return evidence.length > 0;
}
