import type { Configuration } from '../../core/configuration.js';
import type { LocalPlace } from '../../core/place.js';
import type { Recogniser } from '../../surfaces/recognise.js';
import { directoryOf } from '../directory.js';
import { followUses } from '../follow-uses.js';
import type { Linker } from './linker.js';

/** What reading a trail again needs beside it. */
export interface Relinking {
  readonly configuration: Configuration;
  readonly recogniser: Recogniser;
  readonly linker: Linker;
}

/** The same place with the uses of its name followed through the project. `path` is that of the project, `text` the name. */
export function relinkPlace(path: string, text: string, local: LocalPlace, relinking: Relinking): LocalPlace {
  const { context, trail } = local;
  if (!trail) return local;
  const { configuration, recogniser, linker } = relinking;
  const directory = directoryOf(recogniser.surfaces);
  const found = followUses(trail.uses, { path, text, sinks: configuration.app.sinks, directory, linker });
  const evidence = [...local.evidence.slice(0, trail.from), ...found.evidence, ...local.evidence.slice(trail.to)];
  return { context, evidence, questions: found.questions };
}
