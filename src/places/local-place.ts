import type { Candidate } from '../core/candidate.js';
import type { Configuration } from '../core/configuration.js';
import type { ModelName } from '../core/model-name.js';
import type { Evidence, LocalPlace } from '../core/place.js';
import type { SyntaxFile } from '../core/syntax.js';
import { copyOf } from '../core/text.js';
import type { Recogniser } from '../surfaces/recognise.js';
import type { FileContext } from './context.js';
import { type Directory, directoryOf } from './directory.js';
import { followUses } from './follow-uses.js';
import { leaningEvidence } from './leaning.js';
import { liveTestEvidence } from './live-test.js';
import { namedEvidence } from './named.js';
import { parameterEvidence } from './parameter-evidence.js';
import { providerSwitchEvidence } from './provider-switch.js';
import { redirectEvidence } from './redirect.js';
import { registryEvidence } from './registry.js';
import { settingsEvidence } from './settings.js';
import { slotEvidence } from './slot-words.js';
import { writtenAddressEvidence } from './written-address.js';

/** One name in one parsed file, with all that is known of both. */
export interface Standing {
  /** As the project sees it. */
  readonly path: string;
  readonly text: string;
  readonly candidate: Candidate;
  readonly names: readonly ModelName[];
  readonly file: SyntaxFile;
  readonly context: FileContext;
  readonly configuration: Configuration;
  readonly recogniser: Recogniser;
}

const INERT = new Set(['comment', 'prose', 'import']);

/** Everything that the bytes of one file prove about a name. */
export function localPlace(standing: Standing): LocalPlace {
  const { path, text, candidate, names, file, context, configuration, recogniser } = standing;
  const evidence: Evidence[] = [...context.evidence];
  if (INERT.has(candidate.role)) return { context: context.context, evidence, questions: [] };
  const directory = directoryOf(recogniser.surfaces);
  const followed = file.uses(candidate);
  const uses = followUses(followed, { path, text: candidate.text, sinks: configuration.app.sinks, directory, linker: null });
  const siblings = file.siblings(candidate);
  const peers = file.peers(candidate);
  const isModelName = modelNameTest(recogniser);
  evidence.push(...settingsEvidence(path, candidate, followed.uses[0] ?? null, configuration));
  const from = evidence.length;
  evidence.push(
    ...uses.evidence,
    ...registryEvidence({ candidate, peers, siblings, uses: followed.uses }, isModelName),
    ...leaningEvidence(candidate, names, followed.uses, file, text),
    ...parameterEvidence(candidate, followed.uses, file, text),
    ...redirectEvidence(candidate, names, file, configuration.app, recogniser),
    ...namedEvidence(path, candidate, siblings, directory),
    ...importEvidence(file.imports, directory),
    ...slotEvidence(candidate, text),
    ...liveTestEvidence(path, text, context.context),
    ...writtenAddressEvidence(candidate, text, directory),
    ...providerSwitchEvidence(uses.evidence, text),
  );
  const { questions } = uses;
  if (questions.length === 0) return { context: context.context, evidence, questions };
  return { context: context.context, evidence, questions, trail: { uses: followed, from, to: from + uses.evidence.length } };
}

const REMEMBERED = 20_000;
const tests = new WeakMap<Recogniser, (text: string) => boolean>();

/** Neighbours are asked about again by each of their neighbours, so the answers are remembered. */
function modelNameTest(recogniser: Recogniser): (text: string) => boolean {
  const known = tests.get(recogniser);
  if (known) return known;
  const answers = new Map<string, boolean>();
  const test = (text: string): boolean => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= REMEMBERED) answers.clear();
    const answer = recogniser.readWhole(text, false) !== null;
    answers.set(copyOf(text), answer);
    return answer;
  };
  tests.set(recogniser, test);
  return test;
}

/** A file that imports the SDK of one surface only. */
function importEvidence(imports: readonly string[], directory: Directory): readonly Evidence[] {
  const surfaces = new Map<string, string>();
  for (const module of imports) {
    const surface = directory.surfaceOfModule(module);
    if (surface) surfaces.set(surface, module);
  }
  return [...surfaces].map(([surface, module]) => ({
    claim: surfaces.size === 1 ? 'only-import' : 'import',
    value: surface,
    strength: 'weak',
    words: `the file imports ${module}`,
  }));
}
