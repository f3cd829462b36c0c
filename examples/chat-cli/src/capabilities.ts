/** How many tokens of conversation may be sent, by exact ID. */
export function contextWindow(model: string, isLong: boolean): number {
  if (model === 'claude-sonnet-4-5-20250929') return isLong ? 1_000_000 : 200_000;
  if (model.includes('claude-opus-4-6') || model.includes('claude-sonnet-4-6')) return isLong ? 1_000_000 : 200_000;
  return 200_000;
}

/** Models that answer without a thinking budget. */
export function isFast(model: string): boolean {
  return ['claude-haiku-4-5', 'claude-haiku-4-5-20251001'].includes(model);
}
