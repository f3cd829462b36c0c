import type { Catalog } from '../catalog/catalog.js';
import type { AppConfiguration } from '../core/configuration.js';
import { anthropicApi } from './anthropic-api.js';
import { createApp } from './app.js';
import { azureOpenai } from './azure-openai.js';
import { bedrock } from './bedrock.js';
import { claudeCode } from './claude-code.js';
import { cohereApi } from './cohere-api.js';
import { copilot } from './copilot.js';
import { deepseekApi } from './deepseek-api.js';
import { foundry } from './foundry.js';
import { gateway } from './gateway.js';
import { geminiApi } from './gemini-api.js';
import { createLitellm } from './litellm.js';
import { mistralApi } from './mistral-api.js';
import { openaiApi } from './openai-api.js';
import { openrouter } from './openrouter.js';
import { createOtherApi } from './other-api.js';
import { withOwnNames } from './recognition/with-own-names.js';
import type { Surface } from './surface.js';
import { vercelGateway } from './vercel-gateway.js';
import { vertex } from './vertex.js';
import { xaiApi } from './xai-api.js';

/** Every surface, the likelier reading of one string first: the application's own, then publishers, then who serves many. */
export function createSurfaces(catalog: Catalog, app: AppConfiguration): readonly Surface[] {
  const litellm = createLitellm({
    anthropic: anthropicApi,
    openai: openaiApi,
    gemini: geminiApi,
    mistral: mistralApi,
    xai: xaiApi,
    cohere: cohereApi,
    cohere_chat: cohereApi,
    deepseek: deepseekApi,
    bedrock,
    bedrock_converse: bedrock,
    vertex_ai: vertex,
    azure: azureOpenai,
    azure_ai: foundry,
    openrouter,
    vercel_ai_gateway: vercelGateway,
    github_copilot: copilot,
  });
  const surfaces = [
    createApp(app),
    anthropicApi,
    openaiApi,
    geminiApi,
    mistralApi,
    xaiApi,
    cohereApi,
    deepseekApi,
    claudeCode,
    bedrock,
    vertex,
    foundry,
    azureOpenai,
    openrouter,
    vercelGateway,
    copilot,
    litellm,
    createOtherApi(catalog),
    gateway,
  ];
  return catalog.own.length === 0 ? surfaces : surfaces.map((surface) => withOwnNames(surface, catalog.own));
}
