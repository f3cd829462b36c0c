import { ageInDays } from '../../catalog/age.js';
import type { Dating, Retirement } from '../../catalog/retirements.js';
import { count } from '../text/count.js';
import { pad, wrap } from '../text/width.js';

const WIDTH = 80;
const SURFACE = 16;

const HEADINGS: Readonly<Record<Dating, string>> = {
  exact: 'Exact dates',
  'not-before': 'Not before (a promise; no date is set)',
  announced: 'Announced, without a date',
  'observed-gone': 'Observed gone (listed by the publisher until that day)',
};

/** What retires when, in 80 columns: exact dates first and apart from what is only promised. */
export function renderTimeline(retirements: readonly Retirement[], asOf: string, today: string): string {
  const parts = (Object.keys(HEADINGS) as Dating[]).flatMap((dating) => {
    const found = retirements.filter((each) => each.dating === dating);
    return found.length === 0 ? [] : [HEADINGS[dating], ...daysOf(found, today), ''];
  });
  const names = count(retirements.length, 'name');
  return [...parts, `${names} as of ${today}; data of ${asOf}.`, ''].join('\n');
}

function daysOf(retirements: readonly Retirement[], today: string): readonly string[] {
  const days = new Map<string, Retirement[]>();
  for (const retirement of retirements) days.set(retirement.on ?? '', [...(days.get(retirement.on ?? '') ?? []), retirement]);
  return Array.from(days).flatMap(([day, found]) => [...(day === '' ? [] : [`  ${day}  ${distance(day, today)}`]), ...groupsOf(found)]);
}

/** Names of one surface that share what to use instead stand together. */
function groupsOf(retirements: readonly Retirement[]): readonly string[] {
  const groups = new Map<string, { readonly surface: string; readonly instead: string | null; readonly ids: string[] }>();
  for (const { row, instead } of retirements) {
    const key = `${row.surface} ${instead}`;
    const group = groups.get(key) ?? { surface: row.surface, instead, ids: [] };
    group.ids.push(row.id);
    groups.set(key, group);
  }
  return Array.from(groups.values()).flatMap(({ surface, instead, ids }) => {
    const room = WIDTH - 4 - SURFACE;
    const [first = '', ...more] = [...wrap(ids.join(', '), room), ...(instead === null ? [] : wrap(`-> ${instead}`, room))];
    return [`    ${pad(surface, SURFACE)}${first}`, ...more.map((line) => ' '.repeat(4 + SURFACE) + line)];
  });
}

function distance(day: string, today: string): string {
  const days = -ageInDays({ asOf: day }, today);
  if (days === 0) return 'today';
  return days > 0 ? `in ${count(days, 'day')}` : `${count(-days, 'day')} ago`;
}
