import { formatName, nameOf, readWord } from './grammar/core-name.js';
import { client, provider } from './grammar/entry.js';
import { readAzureGpt, readGpt } from './grammar/gpt.js';
import type { Surface } from './surface.js';

const WORDS = ['o1', 'o3', 'chat-latest'];
const readOwn = readWord(WORDS);
const ROUTE = /^azure(?:[-_]openai)?:/;

export const azureOpenai: Surface = {
  id: 'azure-openai',
  stems: ['gpt-'],
  parse(text) {
    const routed = ROUTE.exec(text)?.[0] ?? '';
    const plain = text.slice(routed.length);
    const core = readGpt(plain) ?? readAzureGpt(plain) ?? readOwn(plain);
    return core && nameOf('azure-openai', { routed, core });
  },
  format: formatName,
  words: WORDS,
  hosts: ['openai.azure.com', 'cognitiveservices.azure.com'],
  entryPoints: [
    ...client('openai', ['AzureOpenAI']),
    ...client('@azure/openai', ['OpenAIClient', 'AzureOpenAI']),
    ...provider('@ai-sdk/azure', ['azure'], ['createAzure']),
    ...client(
      '@langchain/openai',
      ['AzureChatOpenAI', 'AzureChatOpenAICompletions', 'AzureChatOpenAIResponses', 'AzureOpenAI', 'AzureOpenAIEmbeddings'],
      ['azureOpenAIBasePath'],
    ),
    ...client('@langchain/azure-openai', ['AzureChatOpenAI', 'AzureOpenAI', 'AzureOpenAIEmbeddings']),
  ],
};
