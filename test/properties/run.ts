import fc from 'fast-check';
import { DEFAULT_CONFIGURATION, type TargetPolicy } from '../../src/core/configuration.js';
import type { FixPlan, Permission } from '../../src/core/fix-plan.js';
import type { ScanReport } from '../../src/core/report.js';
import type { RunContext } from '../../src/engine/context.js';
import { createContext } from '../../src/engine/create-context.js';
import { planFix } from '../../src/engine/fix.js';
import { scan } from '../../src/engine/scan.js';
import { memoryDisk } from './memory-disk.js';

const CONFIGURATION = {
  ...DEFAULT_CONFIGURATION,
  app: {
    aliases: { sonnet: 'claude-sonnet-4-6', opus: 'claude-opus-4-6' },
    codenames: { 'fennec-latest': 'opus' },
    modifiers: ['[1m]'],
    sinks: {
      functions: ['resolveModel'],
      properties: ['defaultModel'],
      settings: [{ files: ['settings/*'], keys: ['model', 'agents.*.model'] }],
    },
  },
};
const BASE = createContext(memoryDisk({}), '2026-11-20', CONFIGURATION);

/** How a run is asked to fix. */
export interface Order {
  readonly permission: Permission;
  readonly to: TargetPolicy;
}

export const orders: fc.Arbitrary<Order> = fc.record({
  permission: fc.oneof(
    { weight: 2, arbitrary: fc.constant({ unsafe: true, upgrade: true }) },
    { weight: 1, arbitrary: fc.record({ unsafe: fc.boolean(), upgrade: fc.boolean() }) },
  ),
  to: fc.constantFrom('alias', 'successor'),
});

export interface Judgement {
  readonly context: RunContext;
  readonly report: ScanReport;
}

/** Judges these files; `project` says what stands around them, null for nothing that is known. */
export async function judge(
  files: Readonly<Record<string, Uint8Array>>,
  project: readonly string[] | null,
  to: TargetPolicy = 'alias',
): Promise<Judgement> {
  const disk = memoryDisk(files);
  const context = {
    ...BASE,
    configuration: { ...CONFIGURATION, to },
    disk,
    project: project && { disk, list: async () => project, store: null },
  };
  return { context, report: await scan({ files: Object.keys(files).sort(), skips: [], notices: [] }, context) };
}

export function plan({ report, context }: Judgement, { permission }: Order): FixPlan {
  return planFix(report, context, permission);
}
