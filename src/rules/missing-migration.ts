import type { MigrationRule } from './rule.js';

export const missingMigration: MigrationRule = {
  id: 'missing-migration',
  about: 'migration',
  summary: 'a name that is retired for users, and that no migration moves',
  severity: 'warn',
  options: [],
  observe({ code, message, help }) {
    return code === 'missing-migration' ? { message, help } : null;
  },
};
