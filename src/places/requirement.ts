import type { Candidate } from '../core/candidate.js';
import type { ModelName } from '../core/model-name.js';
import type { Evidence } from '../core/place.js';
import type { SyntaxFile } from '../core/syntax.js';
import type { Range } from '../core/text.js';
import { leadingComments } from './context-head.js';
import { isNamedAfter } from './named-after.js';

/** Words of a person who ties the code to one model. */
const REQUIREMENT =
  /\b(?:only|must|requires?d?|need(?:s|ed)?|supports?|supported|doesn'?t work|does not work|depends? on|pinned|do not (?:change|update)|don'?t (?:change|update)|compatible|at least)\b/i;
/** How people warn in a comment that stands further away. */
const WARNING = /\b(?:always|never|important|otherwise|rejects?|fails?|breaks?)\b/i;
/** Lines that follow each other are one comment. */
const COMMENTS = /(?:^|(?<=\s))(?:\/\*[\s\S]*?\*\/|\/\/.*(?:\n\s*\/\/.*)*)/g;

/** Comments that tie the code to this very model: beside the name any demand does, in its call and in the head of the file it must name the version. */
export function requirementEvidence(
  candidate: Candidate,
  names: readonly ModelName[],
  file: SyntaxFile,
  calls: readonly string[],
  text: string,
): readonly Evidence[] {
  const say = (words: string, range?: Range): Evidence => ({
    claim: 'leans',
    value: 'requirement',
    strength: 'strong',
    words,
    ...(range && { range }),
  });
  const beside = file
    .comments(candidate)
    .filter(({ text }) => isAbout(text, candidate.text) && !isDirective(text))
    .map(({ range }) => say('a comment beside it speaks of a requirement', range));
  // The head of a file tells of many things: there one sentence must say both.
  const head = leadingComments(text).split(/[.!?]\s|\n\s*(?:\/\/|\*)?\s*\n/);
  const far = [...head, ...calls.flatMap((call) => call.match(COMMENTS) ?? [])];
  const demand = far.find((comment) => isDemand(comment) && isNamedAfter(comment, names));
  return demand === undefined ? beside : [...beside, say('a comment further up or in its call demands something of this version')];
}

function isAbout(comment: string, name: string): boolean {
  return comment.toLowerCase().includes(name.toLowerCase()) || REQUIREMENT.test(comment);
}

function isDirective(comment: string): boolean {
  return /eslint|prettier|biome|ts-ignore|ts-expect|unpin-ignore|@type\b/.test(comment);
}

function isDemand(comment: string): boolean {
  return REQUIREMENT.test(comment) || WARNING.test(comment);
}
