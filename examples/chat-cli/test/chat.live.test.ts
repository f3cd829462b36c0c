import Anthropic from '@anthropic-ai/sdk';
import { expect, it } from 'vitest';

it.runIf(process.env.ANTHROPIC_API_KEY)('reaches the API', async () => {
  const client = new Anthropic();
  const message = await client.messages.create({
    model: 'claude-haiku-4-5-20251001',
    max_tokens: 8,
    messages: [{ role: 'user', content: 'ping' }],
  });
  expect(message.stop_reason).not.toBeNull();
});
