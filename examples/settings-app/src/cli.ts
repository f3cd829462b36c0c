#!/usr/bin/env node
import { homedir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { detectUser } from './account.js';
import { migrateSettings } from './migrate.js';
import { DEFAULT_MODEL, resolve } from './models.js';
import { openReceipts, openSettings, readSetting } from './settings.js';

const VERSION = '1.4.0';
const USAGE = `draft                      write a commit message for the diff on stdin
draft status               say which model is used, and why
draft set KEY VALUE        change your settings (--project, --local: those of the project)
  --model NAME             for this start only
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, project: { type: 'boolean' }, local: { type: 'boolean' }, help: { type: 'boolean' } },
});
process.exitCode = await main();

async function main(): Promise<number> {
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const home = homedir();
  const managed = process.env.DRAFT_MANAGED_SETTINGS ?? '/etc/draft/managed-settings.json';
  const places = { home, project: process.cwd(), managed };
  const settings = openSettings(places, values.model === undefined ? {} : { model: values.model });
  const user = detectUser(home, process.env, VERSION);
  for (const line of await migrateSettings(settings, openReceipts(places), user)) process.stderr.write(`${line}\n`);

  const [command, key, value] = positionals;
  if (command === 'set' && key !== undefined && value !== undefined) {
    const source = values.local ? 'localSettings' : values.project ? 'projectSettings' : 'userSettings';
    const written = await settings.write(source, key, value);
    if (written.kind === 'problem') process.stderr.write(`${written.path}: ${written.message}\n`);
    return written.kind === 'problem' ? 1 : 0;
  }
  const stored = await readSetting(settings, 'model');
  for (const line of stored.unread) process.stderr.write(`${line}\n`);
  const name = typeof stored.value === 'string' ? stored.value : DEFAULT_MODEL;
  const model = resolve(name, user.provider);
  if (command === 'status') {
    process.stdout.write(`${JSON.stringify({ name, model: model.id, provider: user.provider, plan: user.plan, settings: join(home, '.draft') })}\n`);
    return 0;
  }
  if (command !== undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  if (model.kind === 'passed-through' && model.reason === 'unknown-on-provider') {
    process.stderr.write(`"${name}" means nothing on ${user.provider}: name the exact ID that your account serves\n`);
    return 1;
  }
  const { send } = await import('./send.js');
  process.stdout.write(`${await send(model.id, await text(process.stdin), process.env)}\n`);
  return 0;
}
