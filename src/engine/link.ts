import type { Reference } from '../core/place.js';
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
  const asked = open.slice(0, MOST_LINKED);
  const modules = await openModules();
  modules.names.lookFor(exportsAsked(asked), 'code');
  const relinking = { ...context, linker: createLinker(modules) };
  for (const reference of asked) {
    const { path, text, local } = reference;
    const relinked = unlessTooDeep(
      () => relinkPlace(context.base + path, text, local, relinking),
      () => local,
    );
    answers.set(reference, { ...reference, local: relinked });
  }
  return answers;
}

function exportsAsked(asked: readonly Reference[]): ReadonlySet<string> {
  const names = asked.flatMap(({ local }) =>
    local.questions.flatMap((question) => (question.kind === 'uses-of-export' ? [question.name.replace('()', '')] : [])),
  );
  return new Set(names.filter((name) => !name.includes('.') && name !== 'default'));
}
