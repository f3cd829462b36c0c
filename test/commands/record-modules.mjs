// Preloaded by `--import`: writes the path of every module that the program loads to MODULES_FILE, a line each.
import { appendFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';

const hooks = `
  import { appendFileSync } from 'node:fs';
  export async function resolve(specifier, context, next) {
    const resolved = await next(specifier, context);
    appendFileSync(process.env.MODULES_FILE, resolved.url + '\\n');
    return resolved;
  }`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
process.on('exit', () => appendFileSync(process.env.MODULES_FILE, `${Object.keys(createRequire(import.meta.url).cache).join('\n')}\n`));
