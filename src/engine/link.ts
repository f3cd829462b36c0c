import type { LocalPlace, Reference } from '../core/place.js';
import { unlessTooDeep } from '../core/too-deep.js';
import { createLinker } from '../places/link/linker.js';
import type { OpenModules } from '../places/link/modules.js';
import { relinkPlace } from '../places/link/relink.js';
import type { RunContext } from './context.js';

/** References followed in one run; the rest stay open, and say so. */
const MOST_LINKED = 1000;

/** Looks again at the references that their own file left open, now with the whole project in sight. */
export async function linkFacts(
  open: readonly Reference[],
  openModules: OpenModules,
  context: RunContext,
): Promise<ReadonlyMap<Reference, Reference>> {
  const answers = new Map<Reference, Reference>();
  if (open.length === 0) return answers;
  const modules = await openModules();
  const relinking = { ...context, linker: createLinker(modules) };
  // A file on the way may export the value again, under another name: what comes up in one round is looked for together in the next.
  let asked = open.slice(0, MOST_LINKED).map((reference) => ({ reference, names: exportsAsked(reference.local) }));
  while (asked.length > 0) {
    modules.names.lookFor(new Set(asked.flatMap(({ names }) => names)), 'code');
    asked = asked.flatMap(({ reference }) => {
      const { path, text, local } = reference;
      const relinked = unlessTooDeep(
        () => relinkPlace(context.base + path, text, local, relinking),
        () => local,
      );
      answers.set(reference, { ...reference, local: relinked });
      const names = exportsAsked(relinked);
      return names.some((name) => modules.names.filesWith(name, 'code') === null) ? { reference, names } : [];
    });
  }
  return answers;
}

function exportsAsked({ questions }: LocalPlace): readonly string[] {
  const names = questions.flatMap((question) => (question.kind === 'uses-of-export' ? [question.name.replace('()', '')] : []));
  return names.filter((name) => !name.includes('.') && name !== 'default');
}
