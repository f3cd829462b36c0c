import type { SettingsFile } from './settings-place.js';

/** Fields that only an answer has. */
const ANSWER =
  /^(?:usage|usage_?metadata|choices|candidates|stop_?reason|finish_?reason|stop_?sequence|system_?fingerprint|prompt_?tokens|completion_?tokens|input_?tokens|output_?tokens|total_?tokens|response_?id|latency_?ms|duration_?ms|total_?cost|created(?:_?at)?|trace_?id|span_?id|observation_?id)$/i;

/** An answer, a log row or a span: the model beside its outcome. One field may be a coincidence, a counted or explained end is none. */
export const recordedAnswers: SettingsFile = {
  id: 'recorded',
  read({ candidate, objects }) {
    if (candidate.role === 'json-key') return [];
    const beside = (objects[0] ?? []).map(({ name }) => name).filter((name) => ANSWER.test(name));
    const isTelling = beside.some((name) => /usage|choices|candidates|reason|fingerprint|tokens|span|trace|observation/i.test(name));
    const [first] = beside;
    if (first === undefined || !(isTelling || beside.length >= 2)) return [];
    return [
      {
        claim: 'recorded',
        value: first,
        strength: 'strong',
        words: `stands beside ${beside.slice(0, 3).join(', ')}, as in an answer`,
        range: candidate.range,
      },
    ];
  },
};
