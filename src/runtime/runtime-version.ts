/** Written into receipts. A test holds it against package.json, which the runtime does not read at start-up. */
export const RUNTIME_VERSION = '0.1.0';
