import Anthropic from '@anthropic-ai/sdk';
import type { ResolvedModel } from './models.js';

export type Message = Anthropic.Beta.BetaMessageParam;

const client = new Anthropic();

export async function reply(model: ResolvedModel, system: string, messages: Message[]): Promise<string> {
  const message = await client.beta.messages.create({
    model: model.id,
    betas: model.betas,
    max_tokens: 8192,
    system,
    messages,
  });
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

/** A title for the conversation list, from the first message. */
export async function title(firstMessage: string): Promise<string> {
  const message = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 32,
    messages: [{ role: 'user', content: `Give this conversation a title of at most six words:\n\n${firstMessage}` }],
  });
  const [block] = message.content;
  return block?.type === 'text' ? block.text.trim() : 'Untitled';
}

/** Near enough for every model of the family. */
export async function countTokens(messages: Message[]): Promise<number> {
  const { input_tokens } = await client.beta.messages.countTokens({ model: 'claude-sonnet-4-5-20250929', messages });
  return input_tokens;
}
