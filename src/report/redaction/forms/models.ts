import { ALNUM, HEX, URL64, form } from './secret-form';
import type { SecretForm } from './secret-form';

/** Keys of services that run models. */
export const models: readonly SecretForm[] = [
  form(
    'OpenAI and others',
    'https://platform.openai.com/docs/api-reference/authentication',
    ['sk-proj-', 'sk-svcacct-', 'sk-admin-', 'sk-None-', 'sess-', 'sk-'],
    { body: URL64, least: 20 },
  ),
  form('Anthropic', 'https://docs.anthropic.com/en/api/overview', ['sk-ant-'], { body: URL64, least: 20 }),
  form('OpenRouter', 'https://openrouter.ai/docs/api-reference/authentication', ['sk-or-'], {
    body: URL64,
    least: 20,
  }),
  form('Langfuse', 'https://langfuse.com/docs', ['sk-lf-', 'pk-lf-'], { body: `${HEX}-`, least: 30 }),
  form('LangSmith', 'https://docs.smith.langchain.com/', ['lsv2_pt_', 'lsv2_sk_', 'ls__'], {
    body: `${HEX}_`,
    least: 20,
  }),
  form('Groq', 'https://console.groq.com/docs/quickstart', ['gsk_'], { body: ALNUM, least: 20 }),
  form('xAI', 'https://docs.x.ai/docs/overview', ['xai-'], { body: ALNUM, least: 40 }),
  form('Perplexity', 'https://docs.perplexity.ai/', ['pplx-'], { body: ALNUM, least: 20 }),
  form('Replicate', 'https://replicate.com/docs/reference/http', ['r8_'], { body: ALNUM, least: 20 }),
  form('Hugging Face', 'https://huggingface.co/docs/hub/security-tokens', ['hf_', 'api_org_'], {
    body: ALNUM,
    least: 20,
  }),
  form(
    'Fireworks and Cerebras',
    'https://docs.fireworks.ai/',
    ['fw_', 'csk-', 'nvapi-', 'tvly-', 'jina_', 'pcsk_'],
    { body: URL64, least: 20 },
  ),
];
