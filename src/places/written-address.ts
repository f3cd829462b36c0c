import type { Candidate } from '../core/candidate.js';
import type { Evidence } from '../core/place.js';
import type { Directory } from './directory.js';
import { hostOf } from './hosts.js';

/** No address is longer before its model. */
const REACH = 300;
const HEAD = /[^\s"'`<>]*$/;
const ADDRESS = /(?:https?|wss?):\/\/[^\s"'`<>]+$/i;
const NAMING = /\/(?:models|deployments|engines|model)\/(?:[\w.-]+\/)?$/;
/** What follows the name where it is called and not read about. */
const CALL = /^(?::[a-z]\w+|\/(?:chat|completions|responses|messages|embeddings|images|audio|invoke|converse)\b)/;

/** A name that is written into the address of a call: `https://host/v1/models/NAME:generateContent`. */
export function writtenAddressEvidence({ role, range }: Candidate, text: string, directory: Directory): readonly Evidence[] {
  if (role !== 'template') return [];
  const head = HEAD.exec(text.slice(Math.max(0, range.start - REACH), range.start))?.[0] ?? '';
  if (!NAMING.test(head)) return [];
  const address = ADDRESS.exec(head)?.[0];
  const surface = address === undefined ? null : directory.surfaceOfHost(hostOf(address));
  if (surface === null && !CALL.test(text.slice(range.end, range.end + 40))) return [];
  const words = `written into an address${address === undefined ? '' : ` of ${hostOf(address)}`}`;
  const found: Evidence = { claim: 'in-url', value: head, strength: 'strong', words, range };
  if (address === undefined) return [found];
  return [found, { claim: 'surface', value: surface ?? 'unknown', strength: 'strong', words, range }];
}
