import type { ModelName } from '../core/model-name.js';

/** `sonnet4Limits`, `OPUS_4_5`, `gpt4oModel`, `Mistral Medium 3.5`: the version of this model stands in the words. */
export function isNamedAfter(words: string, names: readonly ModelName[]): boolean {
  const plain = words.toLowerCase().replace(/[^a-z0-9]/g, '');
  return names.some((name) => {
    const tokens = name.base.toLowerCase().match(/[a-z]+|\d+/g) ?? [];
    const [major, ...minor] = tokens.filter((token) => /\d/.test(token));
    const parts = tokens.filter((token) => /[a-z]{3,}/.test(token) && token !== 'claude' && token !== 'latest' && token !== 'preview');
    // Before the word the version stands whole: `3.7 Sonnet`.
    const whole = [major, ...minor].join('');
    return (
      major !== undefined &&
      parts.some((word) => [`${word}${major}`, `${major}${word}`, `${whole}${word}`].some((each) => plain.includes(each)))
    );
  });
}
