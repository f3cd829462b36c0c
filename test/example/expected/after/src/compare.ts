import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

/** The same prompt to two vendors, side by side. */
export async function compare(prompt: string): Promise<{ claude: string; gpt: string }> {
  const [claude, gpt] = await Promise.all([
    generateText({ model: anthropic('claude-opus-4-5'), prompt }),
    generateText({ model: openai('gpt-5.4-mini'), prompt }),
  ]);
  return { claude: claude.text, gpt: gpt.text };
}
