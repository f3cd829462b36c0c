// TypeScript to what `modules.mjs` loads.
import { createRequire } from 'node:module';

const { ts } = createRequire(import.meta.url)('@ts-morph/common');
const OPTIONS = { target: 'ES2022', module: ts.ModuleKind.CommonJS, esModuleInterop: true, jsx: ts.JsxEmit.Preserve };

/** @throws where it is not well-formed */
export function compile(code, path) {
  // The loader hands in a `require` of its own, and two of one name do not go together.
  const own = code.replace(/^const require = .*$/m, '');
  const { outputText, diagnostics } = ts.transpileModule(own, { fileName: path, reportDiagnostics: true, compilerOptions: OPTIONS });
  const [first] = diagnostics ?? [];
  if (first) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText.replaceAll('import.meta.url', '__url').replaceAll('import.meta.dirname', '__dirname');
}
