import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createBlocks } from './blocks.mjs';
import { MEASURED, SORTS } from './hits.mjs';
import { copyPackages, packageVersions } from './packages.mjs';
import { createRandom } from './random.mjs';
import { commitAll } from './repository.mjs';

/** Everything of a bench stands here, outside of the checkout; what has the same parameters is used again. */
export const HOME = join(tmpdir(), 'unpin-bench');
/** Folders `p0` to `p9`, each about a tenth of the files. */
export const PARTS = 10;
/** Raised when the same parameters give another corpus. */
const GENERATION = 1;

/** Bytes of a source file: half of them are smaller than 3 KB, the mean is 7 KB, as in public repositories. */
const MEDIAN = 2900;
const SIGMA = 1.3;
const LARGEST = 500_000;

/**
 * A git repository of `files` source files, of which the share `hits` holds model names, by `mix` (weights by kind), and the sources of some
 * npm packages beside them. The first 10,000 of 40,000 files are those of a corpus of 10,000. Gives the manifest: where it is, how large, and
 * how many names each part holds in code, in JSON and in comments; `changing` is a file with names that may grow.
 */
export function makeCorpus({ files, hits, mix, seed, sorts = MEASURED, hasPackages = true, configuration = null }, say) {
  const packages = hasPackages ? packageVersions() : [];
  const parameters = { generation: GENERATION, files, hits, mix, seed, sorts, packages, configuration };
  const folder = join(HOME, `corpus-${keyOf(parameters)}`);
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) {
    say(`making a corpus of ${files} files in ${folder}`);
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const tree = join(unfinished, 'tree');
    const made = { ...writeFiles(tree, parameters), parameters };
    if (hasPackages) copyPackages(join(tree, 'packages'));
    if (configuration !== null) writeFileSync(join(tree, 'unpin.config.json'), JSON.stringify(configuration));
    commitAll(tree);
    writeFileSync(join(unfinished, 'manifest.json'), JSON.stringify(made, null, 2));
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  }
  return { ...JSON.parse(readFileSync(manifest, 'utf8')), tree: join(folder, 'tree'), folder };
}

function keyOf({ files, hits, seed, ...rest }) {
  const random = createRandom(
    [...JSON.stringify({ files, hits, seed, ...rest })].reduce((sum, each) => Math.imul(sum, 31) + each.charCodeAt(0), 1),
  );
  return `${files}-${hits}-${seed}-${random.below(2 ** 32).toString(16)}`;
}

function writeFiles(tree, { files, hits, mix, seed, sorts }) {
  const blocks = createBlocks();
  const shares = Object.fromEntries(sorts.map((sort) => [sort, SORTS[sort].share]));
  const parts = Array.from({ length: PARTS }, () => ({ files: 0, bytes: 0, hitFiles: 0, code: 0, json: 0, remarks: 0 }));
  let changing = null;
  for (let at = 0; at < files; at += 1) {
    const random = createRandom(Math.imul(seed + 1, 0x9e3779b1) ^ at);
    const which = random.below(PARTS);
    const part = parts[which];
    const isHit = Math.floor((at + 1) * hits) > Math.floor(at * hits);
    const sort = isHit ? SORTS[random.draw(shares)] : null;
    const kind = sort ? random.pick(sort.kinds) : random.draw(mix);
    const size = Math.min(LARGEST, random.logNormal(MEDIAN, SIGMA));
    const hit = sort?.text(random, at) ?? null;
    const text = compose(kind, blocks[kind], size, hit, random);
    const name = `${['view', 'list', 'form', 'item', 'store', 'query', 'sync', 'panel'][random.below(8)]}-${at}`;
    const path = join(tree, `p${which}`, `area-${Math.floor(at / 400)}`, sort ? sort.path(name, kind) : `src/${name}.${kind}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    part.files += 1;
    part.bytes += text.length;
    if (hit === null) continue;
    part.hitFiles += 1;
    if (kind === 'ts') changing ??= relative(tree, path);
    part[kind === 'json' ? 'json' : 'code'] += hit.names;
    part.remarks += hit.remarks;
  }
  return { parts, changing };
}

/** Blocks up to the size, with what holds the names in their middle. */
function compose(kind, blocks, size, hit, random) {
  const chosen = [];
  const start = random.below(blocks.length);
  for (let length = 0; length < size && chosen.length < blocks.length; length += chosen.at(-1).length)
    chosen.push(blocks[(start + chosen.length) % blocks.length]);
  if (hit) chosen.splice(chosen.length >> 1, 0, hit.text);
  if (kind === 'json') return `{\n${chosen.join(',\n')}\n}\n`;
  const head = kind === 'tsx' ? "import { useState } from 'react';\n" : '';
  return `${hit?.head ?? ''}${head}\n${chosen.join('\n')}`;
}
