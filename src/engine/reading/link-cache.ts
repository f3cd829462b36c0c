import { createPacker, type Packed, unpack } from '../../core/pack.js';
import { copyStamp, createStamps, distrustRacy, isRacy, type Stamps } from '../../core/stamps.js';
import type { KnownModule } from '../../places/link/known-modules.js';
import type { LinkMemory } from '../../places/link/memory.js';
import type { FoundNames, Sort } from '../../places/link/name-index.js';
import { sealed, unsealed } from './sealed.js';

/** As it is stored. */
interface Stored {
  readonly names: StoredNames | null;
  /** A `StoredModule` each. */
  readonly modules: Packed;
}

interface StoredNames {
  /** Each with a NUL behind it. */
  readonly files: string;
  readonly stamps: Stamps;
  readonly holders: FoundNames['holders'];
}

/** Answers are a list: their questions would make a shape of their own for each module. */
type StoredModule = Omit<KnownModule, 'answers'> & { readonly answers: readonly (readonly [string, unknown])[] | null };

/** @throws DamagedCache for bytes that are not those of a cache */
export function openLinks(bytes: Uint8Array | null): LinkMemory {
  if (bytes === null) return { names: null, modules: [] };
  const [{ names, modules }] = unsealed(bytes) as readonly [Stored];
  return {
    names: names && { ...names, files: names.files.split('\0').slice(0, -1) },
    modules: (unpack(modules) as readonly StoredModule[]).map((each) => ({ ...each, answers: each.answers && new Map(each.answers) })),
  };
}

/** What `isSecret` is left out: the next run finds it again. `now` is in milliseconds since 1970, before anything was read. */
export function packLinks(
  { names, modules }: LinkMemory,
  isSecret: (path: string, said: unknown) => boolean,
  now: number,
): Iterable<Uint8Array> {
  const packer = createPacker();
  for (const { path, stamp, answers } of modules) {
    const stored: StoredModule = { path, stamp, answers: answers && [...answers] };
    if (!isRacy(stamp, now) && !isSecret(path, stored.answers)) packer.push(stored);
  }
  const stored: Stored = { names: names && storedNames(names, isSecret, now), modules: packer.close() };
  return sealed([stored]);
}

function storedNames({ files, stamps, holders }: FoundNames, isSecret: (path: string, said: unknown) => boolean, now: number): StoredNames {
  const kept = files.flatMap((path, at) => (isSecret(path, null) ? [] : [at]));
  const numbers = new Map(kept.map((at, number) => [at, number]));
  const trusted = createStamps(kept.length);
  for (const [number, at] of kept.entries()) copyStamp(trusted, number, stamps, at);
  distrustRacy(trusted, now);
  const keptOf = (sort: Sort): ReadonlyMap<string, Int32Array> =>
    new Map(
      [...holders[sort]].flatMap(([name, held]) =>
        isSecret(name, null) ? [] : [[name, Int32Array.from([...held].flatMap((at) => numbers.get(at) ?? []))] as const],
      ),
    );
  return { files: kept.map((at) => `${files[at]}\0`).join(''), stamps: trusted, holders: { code: keptOf('code'), any: keptOf('any') } };
}
