import { contextOf } from '../../src/places/context.js';

/** What the path alone says of a file, each as `context strength`, in the order of the evidence. */
export function pathSays(path: string): string {
  return contextOf(path, '')
    .evidence.map(({ value, strength }) => `${value} ${strength}`)
    .join(', ');
}

/** One row for each word of the list. */
export function rows(said: string, words: string): readonly (readonly [word: string, said: string])[] {
  return words.split(' ').map((word) => [word, said]);
}
