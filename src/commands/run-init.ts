import { UsageError } from '../core/errors.js';
import { printable, printableJson } from '../core/printable.js';
import { suggestApp } from '../engine/suggest-app.js';
import { findConfiguration } from '../node/find-configuration.js';
import { openDisk } from '../node/open-disk.js';
import { type Survey, survey } from '../node/survey.js';
import { count } from '../reporters/text/count.js';
import type { Call, ExitCode, Host } from './command.js';
import { CONFIGURATION_NAME, draftConfiguration } from './draft-configuration.js';
import type { InitFlags } from './init.js';
import { type Offer, offersFor } from './offers.js';
import { openRun } from './open-run.js';

/** What becomes of the configuration. */
type Outcome =
  | { readonly kind: 'exists'; readonly path: string }
  | { readonly kind: 'written' | 'not-written'; readonly path: string; readonly content: string };

/** Looks, drafts, asks, writes, and shows the lines for the rest. */
export async function runInit(call: Call<InitFlags>): Promise<ExitCode> {
  const { flags, host } = call;
  const found = survey(openDisk(host.cwd).root);
  const existing = await findConfiguration(host.cwd, flags.config ?? null);
  const outcome: Outcome = existing ? { kind: 'exists', path: existing.name } : await begin(call);
  const offers = offersFor(found);
  await host.print(
    flags.format === 'json' ? printableJson({ project: found, configuration: outcome, offers }) : pretty(found, outcome, offers),
  );
  return 0;
}

async function begin(call: Call<InitFlags>): Promise<Outcome> {
  const { flags, host } = call;
  const { context, scan, disk } = await openRun({
    arguments: [],
    flags: { ...flags, fileOnly: true, ignore: true, allowEmpty: true },
    host: { ...host, notice: () => {} },
  });
  const content = draftConfiguration(suggestApp((await scan()).judged, context.catalog));
  const path = CONFIGURATION_NAME;
  if (!(await mayWrite(flags.yes ?? false, flags.format, host))) return { kind: 'not-written', path, content };
  const written = disk.create(path, content);
  if (written.kind === 'failed') throw new UsageError(`${path} cannot be written: ${written.message}`);
  return { kind: 'written', path, content };
}

async function mayWrite(isYes: boolean, format: string, { ask }: Host): Promise<boolean> {
  if (isYes || ask === null || format !== 'pretty') return isYes;
  return !/^n/i.test(await ask(`Write ${CONFIGURATION_NAME}? [Y/n] `));
}

function pretty(found: Survey, outcome: Outcome, offers: readonly Offer[]): string {
  return `${[
    ...told(outcome),
    ...(offers.length === 0 ? [] : ['', `${count(offers.length, 'place')} where you may want a line; nothing is written there:`]),
    ...offers.flatMap(({ where, lines }) => ['', `  ${where}`, ...lines.map((line) => `    ${line}`)]),
    '',
    'What is there already: unpin scan. To accept it and fail on new findings only: unpin baseline create.',
    ...(found.eslint === null && found.oxlint === null ? ['With ESLint or oxlint: node_modules/unpin/docs/eslint.md'] : []),
  ].join('\n')}\n`;
}

function told(outcome: Outcome): readonly string[] {
  switch (outcome.kind) {
    case 'exists':
      return [`${printable(outcome.path)} is there already, and stays as it is.`];
    case 'written':
      return [`Wrote ${outcome.path}.`];
    case 'not-written':
      return [
        `Nothing is written; unpin init --yes writes ${outcome.path}:`,
        '',
        ...outcome.content
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`),
      ];
  }
}
