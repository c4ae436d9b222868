// CopilotKit: hooks and components of the page, and the runtime of the server.
import {
  useCopilotAction,
  useCopilotAdditionalInstructions,
  useCopilotChat,
  useCopilotChatHeadless_c,
  useCopilotReadable,
  useDefaultTool,
  useFrontendTool,
  useHumanInTheLoop,
  useMakeCopilotReadable,
  useRenderToolCall,
} from '@copilotkit/react-core';
import { useAgentContext } from '@copilotkit/react-core/v2';
import { CopilotChat, CopilotPopup, CopilotSidebar, useCopilotChatSuggestions } from '@copilotkit/react-ui';
import { CopilotRuntime } from '@copilotkit/runtime';
import { z } from 'zod';

const words = process.argv[2] as string;
const query = (text: string) => eval(text); // flow: tool-arguments -> code

export function Page() {
  useCopilotAction({
    name: 'run',
    description: `Runs it. ${words}`, // flow: untrusted-input -> tool-description
    parameters: [{ name: 'code', type: 'string' }],
    handler: ({ code }) => eval(code), // flow: tool-arguments -> code
    render: ({ args, status }) => <p dangerouslySetInnerHTML={{ __html: args.code }} title={eval(status)} />, // flow: tool-arguments -> html
  });
  useFrontendTool({
    name: 'pick',
    parameters: z.object({ mode: z.enum(['a', 'b']), text: z.string() }),
    handler: async ({ mode, text }) => {
      eval(mode); // noflow
      query(text);
    },
  });
  useHumanInTheLoop({ name: 'confirm', render: ({ args }) => <p>{eval(args.text)}</p> }); // flow: tool-arguments -> code
  useRenderToolCall({ name: 'show', render: ({ args, result }) => <p>{eval(args.text)}</p> }); // flow: tool-arguments -> code
  useDefaultTool({ render: ({ name, args }) => <p>{eval(name)}</p> }); // flow: tool-name -> code
  useCopilotReadable({ description: 'The page', value: words }); // flow: untrusted-input -> user-prompt
  useCopilotReadable({ description: words, value: 'constant' }); // flow: untrusted-input -> system-prompt
  useCopilotReadable({ description: 'The page', value: 'constant', parentId: words });
  useMakeCopilotReadable(words); // flow: untrusted-input -> user-prompt
  useAgentContext({ description: 'The page', value: words }); // flow: untrusted-input -> user-prompt
  useCopilotAdditionalInstructions({ instructions: words }); // flow: untrusted-input -> system-prompt
  useCopilotChatSuggestions({ instructions: words, maxSuggestions: 2 }); // flow: untrusted-input -> system-prompt
  const { visibleMessages } = useCopilotChat({ id: 'chat' });
  eval(visibleMessages[0].content); // flow: llm-output -> code
  eval(visibleMessages[0].id); // noflow
  const { messages } = useCopilotChatHeadless_c();
  eval(messages[0].content); // flow: llm-output -> code
  return (
    <>
      <CopilotChat instructions={words} labels={{ title: words }} /> {/* flow: untrusted-input -> system-prompt */}
      <CopilotPopup instructions={words} /> {/* flow: untrusted-input -> system-prompt */}
      <CopilotSidebar instructions={words} defaultOpen /> {/* flow: untrusted-input -> system-prompt */}
    </>
  );
}

export const runtime = new CopilotRuntime({
  actions: [
    {
      name: 'fetch',
      description: 'Fetches',
      handler: async ({ address }) => eval(address), // flow: tool-arguments -> code
    },
  ],
});

function useOtherAction(options: { handler: (given: { code: string }) => void }) {
  options.handler({ code: '1' });
}
useOtherAction({ handler: ({ code }) => eval(code) });
