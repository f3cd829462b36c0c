import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { codeOf } from './failure.js';
import type { FileSystem } from './file-system.js';
import { ownTemporary } from './own-temporary.js';
import { placeNew } from './place-new.js';
import { writeTemporary } from './write-temporary.js';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The key of this user and machine: made at its first use, readable by the user alone. @throws errors of the system */
export function readKey(files: FileSystem, folder: string): Buffer {
  const path = join(folder, 'journal.key');
  const known = keyAt(files, path);
  if (known !== null) return known;
  const temporary = ownTemporary(path);
  writeTemporary(files, temporary, randomBytes(KEY_BYTES), null, 0o600);
  // Of two processes that make one at the same time, the first one's counts.
  placeNew(files, temporary, path);
  const made = keyAt(files, path);
  if (made === null)
    throw new UsageError(`${path} is no key of unpin`, 'Delete it; journals that were sealed with another key stay unreadable.');
  return made;
}

function keyAt(files: FileSystem, path: string): Buffer | null {
  try {
    const key = files.read(path);
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Nobody without the key reads a name in it, or changes it unseen. */
export function seal(key: Uint8Array, text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** Null where it was cut, changed, or sealed with another key. */
export function unseal(key: Uint8Array, sealed: Uint8Array): string | null {
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}
