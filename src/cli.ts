#!/usr/bin/env node
/**
 * Exit codes, the same with every format and with --quiet:
 *   0  done; lint: no findings
 *   1  lint: findings at or above --fail-on; fix --check: something would be rewritten
 *   2  usage, configuration or environment is wrong, or unpin itself failed (then with a stack)
 *   3  done, but incomplete: some files could not be read, parsed or written
 */
import { main } from './main.js';

process.exitCode = await main(process.argv.slice(2), process);
