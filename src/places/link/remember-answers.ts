import type { ModuleFacts } from '../../core/syntax.js';

/** What a module answered, by the question; plain data. */
export type Answers = Map<string, unknown>;

/** A module that answers each question once. `open` is called for one that is new, and gives null where the file is no module any more. */
export function rememberAnswers(answers: Answers, open: () => ModuleFacts | null): ModuleFacts {
  const ask = <Answer>(question: readonly unknown[], answer: (module: ModuleFacts) => Answer): Answer | null => {
    const key = JSON.stringify(question);
    const known = answers.get(key);
    if (known !== undefined) return known as Answer | null;
    const module = open();
    if (module === null) return null;
    // A copy, as it would come from a cache: nothing of the text or of the tree lives on in it.
    const given = structuredClone(answer(module));
    answers.set(key, given);
    return given;
  };
  return {
    specifiers: () => ask(['specifiers'], (module) => module.specifiers()) ?? [],
    reexported: () => ask(['reexported'], (module) => module.reexported()) ?? [],
    originOfExport: (name) => ask(['export', name], (module) => module.originOfExport(name)),
    usesOfImport: (specifiers, name, path) =>
      specifiers.length === 0 ? null : ask(['import', specifiers, name, path], (module) => module.usesOfImport(specifiers, name, path)),
    usesOfParameter: (name, index, path) => ask(['parameter', name, index, path], (module) => module.usesOfParameter(name, index, path)),
  };
}
