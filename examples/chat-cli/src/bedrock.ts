import AnthropicBedrock from '@anthropic-ai/bedrock-sdk';
import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import type Anthropic from '@anthropic-ai/sdk';

const awsRegion = process.env.AWS_REGION ?? 'us-east-1';

/** For customers who chat through their own AWS account. */
export async function replyFromBedrock(
  messages: Anthropic.MessageParam[],
  model = 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
): Promise<string> {
  const client = new AnthropicBedrock({ awsRegion });
  const message = await client.messages.create({ model, max_tokens: 8192, messages });
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('');
}

/** Can this AWS account reach the model at all? */
export async function checkBedrock(): Promise<boolean> {
  const runtime = new BedrockRuntimeClient({ region: awsRegion });
  const answer = await runtime.send(
    new ConverseCommand({
      modelId: 'us.anthropic.claude-sonnet-4-5-20250929-v1:0',
      messages: [{ role: 'user', content: [{ text: 'ping' }] }],
      inferenceConfig: { maxTokens: 1 },
    }),
  );
  return answer.stopReason !== undefined;
}
