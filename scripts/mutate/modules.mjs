// A loader of the compiled project that begins anew as often as it is asked: no mutant sees what another left in a module.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { compile } from './compile.mjs';

const PARAMETERS = ['exports', 'require', 'module', '__filename', '__dirname', '__url'];
const compiled = new Map();

/** `fakes` are modules that are not loaded but given. */
export function createModules(root, output, fakes) {
  const loaded = new Map();
  const requireFrom = (from) => {
    const real = createRequire(from);
    return Object.assign(
      (name) => {
        if (fakes[name]) return fakes[name];
        if (name.startsWith('file:')) return load(fileURLToPath(name));
        return name.startsWith('.') || name.startsWith('/') ? load(resolve(dirname(from), name)) : real(name);
      },
      { resolve: real.resolve },
    );
  };
  const load = (path) => {
    const source = path.replace(/\.js$/, '.ts');
    const code = codeOf(root, output, source);
    if (code === null) return createRequire(`${root}/x.js`)(path);
    const known = loaded.get(source);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(source, module);
    code(module.exports, requireFrom(source), module, source, dirname(source), `file://${source}`);
    return module.exports;
  };
  return load;
}

/** What is not planted is compiled when it is asked for; null for what is no module of the project. */
function codeOf(root, output, source) {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const path = source.startsWith(`${root}/`) && source.endsWith('.ts') ? source.slice(root.length + 1) : null;
  const planted = `${output}/${path}.js`;
  let code = null;
  if (path !== null && existsSync(planted)) code = readFileSync(planted, 'utf8');
  else if (path !== null && existsSync(source)) code = compile(readFileSync(source, 'utf8'), path);
  const work = code === null ? null : compileFunction(code, PARAMETERS, { filename: source });
  compiled.set(source, work);
  return work;
}
