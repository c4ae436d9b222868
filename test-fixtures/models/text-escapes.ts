// Escaped text is fine in its one place, and the model's text in any other.
import OpenAI from 'openai';
import escapeStringRegexp from 'escape-string-regexp';
import stripAnsi from 'strip-ansi';

const openai = new OpenAI();

export async function run() {
  const text = (await openai.responses.create({ model: 'm', input: 'hi' })).output_text;
  new RegExp(escapeStringRegexp(text)); // noflow
  eval(stripAnsi(text)); // noflow
  process.stdout.write(stripAnsi(text)); // noflow
  new RegExp(text); // flow: llm-output -> regex
  process.stdout.write(text); // flow: llm-output -> terminal
}
