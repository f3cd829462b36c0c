/** Asks for the long context window; no part of the ID. */
const LONG_CONTEXT = /\[1m\]$/i;

/** Asks the model for a commit message. First-party users go through the service of this application, all others to their own endpoint. */
export async function send(model: string, diff: string, environment: Readonly<Record<string, string | undefined>>): Promise<string> {
  const base = environment.ANTHROPIC_BASE_URL || 'https://api.anthropic.com';
  const isLong = LONG_CONTEXT.test(model);
  const response = await fetch(`${base}/v1/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'anthropic-version': '2023-06-01',
      'x-api-key': environment.ANTHROPIC_API_KEY ?? '',
      ...(isLong && { 'anthropic-beta': 'context-1m-2025-08-07' }),
    },
    body: JSON.stringify({
      model: model.replace(LONG_CONTEXT, ''),
      max_tokens: 500,
      messages: [{ role: 'user', content: `Write a commit message for this diff:\n\n${diff}` }],
    }),
  });
  if (!response.ok) throw new Error(`${model}: ${response.status} ${response.statusText}`);
  const { content } = (await response.json()) as { content: readonly { text?: string }[] };
  return content.map(({ text }) => text ?? '').join('');
}
