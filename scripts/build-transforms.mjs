// Compiles transforms/*.ts to CommonJS in dist/transforms, beside a package.json that says so: stock jscodeshift requires its transforms,
// and Node 20 cannot require the ES modules that the rest of the package is made of.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ts } from 'ts-morph';

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
mkdirSync('dist/transforms', { recursive: true });
writeFileSync('dist/transforms/package.json', '{ "type": "commonjs" }\n');
for (const file of readdirSync('transforms')) {
  const source = readFileSync(`transforms/${file}`, 'utf8').replace("'../src/", "'../");
  const { outputText } = ts.transpileModule(source, { compilerOptions, fileName: file });
  writeFileSync(`dist/transforms/${basename(file, '.ts')}.js`, outputText);
}
