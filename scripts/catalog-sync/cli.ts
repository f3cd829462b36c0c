/**
 * npm run catalog:sync [-- --cache DIR] [--report FILE] [--today YYYY-MM-DD]
 *
 * For maintainers: reads the newest releases of the upstream packages and adds what they say to src/catalog/data. The packages are kept in a
 * folder outside the repository. The report of changes goes to stdout, or to a file.
 */
import { writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { count } from '../../src/reporters/text/count.js';
import { npmRegistry } from './registry.js';
import { sync } from './sync.js';
import { UPSTREAMS } from './upstreams.js';

const { values } = parseArgs({
  options: {
    cache: { type: 'string', default: join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'unpin-catalog-sync') },
    report: { type: 'string' },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
const data = fileURLToPath(new URL('../../src/catalog/data/', import.meta.url));
const { changed, report, unreadable } = sync(UPSTREAMS, npmRegistry(values.cache), data, values.today);
if (values.report === undefined) process.stdout.write(report);
else writeFileSync(values.report, report);
process.stderr.write(changed.length === 0 ? 'Nothing changed.\n' : `Changed: ${changed.join(', ')}\n`);
if (unreadable > 0) process.stderr.write(`No grammar reads ${count(unreadable, 'name')}: see the report.\n`);
