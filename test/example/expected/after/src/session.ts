import { createInterface } from 'node:readline/promises';
import { contextWindow } from './capabilities.js';
import { countTokens, type Message, reply, title } from './chat.js';
import { type ResolvedModel, resolveModel } from './models.js';

/** Shortens a conversation that has outgrown its window. */
const summarizer = resolveModel(process.env.CHAT_SUMMARY_MODEL ?? 'sonnet');

async function shorten(model: ResolvedModel, messages: Message[]): Promise<Message[]> {
  const tokens = await countTokens(messages);
  if (tokens < contextWindow(model.id, model.betas.length > 0) * 0.9) return messages;
  const summary = await reply(summarizer, 'Summarize the conversation so far.', messages);
  return [{ role: 'user', content: `What was said before: ${summary}` }];
}

/** Talks until the input ends. */
export async function converse(model: ResolvedModel, system: string, first: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin });
  let messages: Message[] = [];
  let prompt: string | undefined = first;
  const lines = terminal[Symbol.asyncIterator]();
  while (prompt !== undefined) {
    messages = await shorten(model, [...messages, { role: 'user', content: prompt }]);
    if (prompt === first) console.log(`# ${await title(prompt)}`);
    const answer = await reply(model, system, messages);
    messages.push({ role: 'assistant', content: answer });
    console.log(answer);
    const next: IteratorResult<string, undefined> = await lines.next();
    prompt = next.done ? undefined : next.value;
  }
  terminal.close();
}
