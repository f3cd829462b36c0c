/** The host's word for a provider. */
export function hostProvider(word: string): string {
  return word === 'first-party' ? 'firstParty' : word;
}
