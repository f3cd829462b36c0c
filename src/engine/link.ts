import { decodeUtf8 } from '../core/decode.js';
import type { Reference } from '../core/place.js';
import { createLinker, type Linker } from '../places/link/linker.js';
import { createModules } from '../places/link/modules.js';
import { createNameIndex } from '../places/link/name-index.js';
import type { Project } from '../places/link/project.js';
import { analyse } from './analyse.js';
import type { RunContext } from './context.js';

/** References followed in one run; the rest stay open, and say so. */
const MOST_LINKED = 1000;

/** Looks again at the references that their own file left open, now with the whole project in sight. */
export async function linkFacts(open: readonly Reference[], context: RunContext): Promise<ReadonlyMap<Reference, Reference>> {
  const answers = new Map<Reference, Reference>();
  if (context.project === null || open.length === 0) return answers;
  const asked = open.slice(0, MOST_LINKED);
  const linker = await openLinker(asked, context.project);
  for (const path of new Set(asked.map((reference) => reference.path))) {
    const references = asked.filter((reference) => reference.path === path);
    const read = context.disk.read(path);
    const text = read.kind === 'bytes' ? decodeUtf8(read.bytes) : null;
    if (text === null) continue;
    const facts = analyse(
      path,
      text,
      references.map(({ range }) => range),
      context,
      linker,
    );
    for (const reference of references) {
      const again = facts.references.find(({ range }) => range.start === reference.range.start);
      if (again) answers.set(reference, again);
    }
  }
  return answers;
}

const isCode = (path: string): boolean => /\.[cm]?[jt]sx?$/.test(path);

async function openLinker(asked: readonly Reference[], project: Project): Promise<Linker> {
  const files = await project.list();
  const names = asked.flatMap(({ local }) =>
    local.questions.flatMap((question) => (question.kind === 'uses-of-export' ? [question.name.replace('()', '')] : [])),
  );
  const wanted = new Set(names.filter((name) => !name.includes('.') && name !== 'default'));
  return createLinker(createModules(files, project.disk), createNameIndex(files.filter(isCode), project.disk, wanted));
}
