// tsc emits no data files: the catalog ships beside its compiled readers, and the schemas of what the commands print.
import { chmodSync, cpSync } from 'node:fs';

cpSync('src/catalog/data', 'dist/catalog/data', { recursive: true });
cpSync('src/reporters/schemas', 'dist/schemas', { recursive: true });
// The bin is run by its name in a checkout too; npm makes it executable only when it installs the package.
chmodSync('dist/cli.js', 0o755);
