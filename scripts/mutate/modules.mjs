// A loader of the compiled project that begins anew as often as it is asked: no mutant sees what another left in a module.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';

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

function codeOf(root, output, source) {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  let code = null;
  try {
    if (source.startsWith(`${root}/`)) {
      code = compileFunction(readFileSync(`${output}/${source.slice(root.length + 1)}.js`, 'utf8'), PARAMETERS, { filename: source });
    }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  compiled.set(source, code);
  return code;
}
