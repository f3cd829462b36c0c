import { modelKey } from '../catalog/model-key.js';
import type { Candidate } from '../core/candidate.js';
import type { AppConfiguration } from '../core/configuration.js';
import type { ModelName } from '../core/model-name.js';
import { splitModifiers } from '../core/modifiers.js';
import type { Evidence } from '../core/place.js';
import type { SyntaxFile } from '../core/syntax.js';
import type { Recogniser } from '../surfaces/recognise.js';

/** Tables that lead from a model to another on purpose, for as long as both live. */
const NO_MOVE = /fallback|backup|small|fast|cheap|tokeni[sz]|encod|pric|cost|tier|family|label|display/i;

/** A key, `case` or comparison whose arm gives another name of the same family, or an alias of the application: a redirect at run time. */
export function redirectEvidence(
  candidate: Candidate,
  names: readonly ModelName[],
  file: SyntaxFile,
  { aliases, codenames }: AppConfiguration,
  recogniser: Recogniser,
): readonly Evidence[] {
  const { role, whole, owner, range } = candidate;
  if (!whole || (role !== 'key' && role !== 'comparison') || owner.some((name) => NO_MOVE.test(name))) return [];
  const isCodename = names.some(({ surface, base }) => surface === 'app' && base in codenames);
  const isTarget = (text: string): boolean => {
    const [bare] = splitModifiers(text);
    if (bare in aliases) return names.every(({ id }) => id !== bare);
    const read = recogniser.readWhole(text, false);
    if (read === null || read.kind === 'codename' || read.kind === 'partial') return false;
    const isSame = names.some((old) => read.names.some((other) => modelKey(old.base) === modelKey(other.base)));
    const isFamily = names.some((old) => read.names.some((other) => familyOf(old) === familyOf(other)));
    return !isSame && (isFamily || isCodename);
  };
  return file
    .chosenBy(candidate)
    .filter(isTarget)
    .slice(0, 1)
    .map((text) => ({ claim: 'redirect', value: text, strength: 'strong', words: `the program takes ${text} in its place`, range }));
}

function familyOf({ base }: ModelName): string {
  return /^[a-z]+/i.exec(base)?.[0].toLowerCase() ?? base;
}
