// tsc emits no data files: the catalog ships beside its compiled readers, and the schemas of what the commands print.
import { cpSync } from 'node:fs';

cpSync('src/catalog/data', 'dist/catalog/data', { recursive: true });
cpSync('src/reporters/schemas', 'dist/schemas', { recursive: true });
