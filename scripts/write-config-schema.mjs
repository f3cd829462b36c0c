// The JSON Schema of the configuration, for editors: made of the schema that the loader checks with.
import { writeFileSync } from 'node:fs';
import { configurationJsonSchema } from '../dist/node/configuration-schema.js';

writeFileSync('dist/config.schema.json', `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`);
