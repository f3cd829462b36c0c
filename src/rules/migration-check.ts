import type { MigrationRule } from './rule.js';

export const migrationCheck: MigrationRule = {
  id: 'migration-check',
  about: 'migration',
  summary: 'a mistake in a migration of settings',
  severity: 'error',
  options: [],
  observe({ code, message, help }) {
    return code === 'missing-migration' ? null : { message, help };
  },
};
