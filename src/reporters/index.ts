import { agent } from './agent.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { pretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { sarif } from './sarif.js';

/** In the order of the documentation; the first is what a person gets. */
export const REPORTERS: readonly Reporter[] = [pretty, json, jsonl, sarif, github, gitlab, junit, markdown, agent];
