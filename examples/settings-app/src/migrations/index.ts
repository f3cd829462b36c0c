import { migrateSonnet45ToSonnet46 } from './migrateSonnet45ToSonnet46.js';
import { migrateFennecToOpus } from './migrateFennecToOpus.js';

/** In the order in which they run. Append only: a released one keeps its place. */
export const migrations = [migrateSonnet45ToSonnet46, migrateFennecToOpus];
