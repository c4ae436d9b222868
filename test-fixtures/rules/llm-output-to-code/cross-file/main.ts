import { LlmService } from './llm';
import { Runner } from './runner';

await new Runner(new LlmService(), console.log).run('Print the date.');
