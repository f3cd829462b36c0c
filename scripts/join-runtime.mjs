// node scripts/join-runtime.mjs [dist]: joins the files that every start of an application loads into dist/runtime/index.js. Each file more costs
// a start half a millisecond. What is loaded later stays where it is, and imports those files on its own: they hold no state.
import { rolldown } from 'rolldown';

const entry = `${process.argv[2] ?? 'dist'}/runtime/index.js`;
const later = { name: 'later', resolveDynamicImport: (id) => ({ id, external: true }) };
const bundle = await rolldown({ input: entry, platform: 'node', plugins: [later] });
await bundle.write({ file: entry });
