import { FixedModel, OpenAiModel, type TextModel } from './llm';

export function createModel(name = 'openai'): TextModel {
  switch (name) {
    case 'fixed':
      return new FixedModel();
    default:
      return new OpenAiModel();
  }
}
