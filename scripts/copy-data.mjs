// tsc emits no data files: the catalog ships beside its compiled readers.
import { cpSync } from 'node:fs';

cpSync('src/catalog/data', 'dist/catalog/data', { recursive: true });
