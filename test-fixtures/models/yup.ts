import { execSync } from 'node:child_process';
import * as yup from 'yup';
import defaultYup, { type Schema } from 'yup';

const input = process.argv[2] as string;
const data = JSON.parse(input);

execSync(yup.string().validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.mixed().validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.string().required().min(1).validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.string().matches(/[a-z]+/).validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.string().when('kind', {}).validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.string().transform((text) => text).validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.lazy(() => yup.string()).validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(defaultYup.string().validateSync(input) as string); // flow: untrusted-input -> shell-command
execSync(yup.number().validateSync(input) as string); // noflow
execSync(yup.boolean().validateSync(input) as string); // noflow
execSync(yup.bool().validateSync(input) as string); // noflow
execSync(yup.date().validateSync(input) as string); // noflow
execSync(yup.string().oneOf(['a', 'b']).required().validateSync(input) as string); // noflow
execSync(yup.mixed().oneOf(['a']).validateSync(input) as string); // noflow
execSync(yup.string().uuid().validateSync(input) as string); // noflow
execSync(yup.string().matches(/^[a-z0-9_]{1,32}$/).validateSync(input) as string); // noflow
execSync(yup.lazy(() => yup.number()).validateSync(input) as string); // noflow
const fields = yup.object({ mode: yup.string().oneOf(['a', 'b']), text: yup.string() });
execSync((await fields.validate(data)).text as string); // flow: untrusted-input -> shell-command
execSync((await fields.validate(data)).mode as string); // noflow
execSync(fields.cast(data).text as string); // flow: untrusted-input -> shell-command
execSync(fields.cast(data).mode as string); // noflow
execSync(yup.object().shape({ text: yup.string() }).validateSync(data).text as string); // flow: untrusted-input -> shell-command
execSync(yup.object().shape({ mode: yup.string().oneOf(['a']) }).validateSync(data).mode as string); // noflow
execSync(yup.array(yup.string()).validateSync(data)?.[0] as string); // flow: untrusted-input -> shell-command
execSync(yup.array(yup.string().oneOf(['a'])).validateSync(data)?.[0] as string); // noflow
execSync(yup.array().of(yup.string()).validateSync(data)?.[0] as string); // flow: untrusted-input -> shell-command
execSync(yup.array().of(yup.number()).validateSync(data)?.[0] as unknown as string); // noflow
export const run = (schema: Schema) => execSync(schema.validateSync(data)); // flow: untrusted-input -> shell-command
export async function isValid(): Promise<void> {
  const given = JSON.parse(input);
  if (!(await fields.isValid(given))) throw new Error('not valid');
  execSync(given.mode); // noflow
  execSync(given.text); // flow: untrusted-input -> shell-command
}
export function isValidSync(): void {
  const given = JSON.parse(input);
  if (fields.isValidSync(given)) {
    execSync(given.mode); // noflow
    execSync(given.text); // flow: untrusted-input -> shell-command
  }
}
