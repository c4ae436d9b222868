// Readers that run functions out of their data.
import OpenAI from 'openai';
import cryo from 'cryo';
import funcster from 'funcster';
import serialize from 'node-serialize';
import { deserialize } from 'serialize-to-js';

const openai = new OpenAI();

export async function read() {
  const text = (await openai.responses.create({ model: 'm', input: 'hi' })).output_text;
  serialize.unserialize(text); // flow: llm-output -> deserializer
  deserialize(text); // flow: llm-output -> deserializer
  funcster.deepDeserialize(JSON.parse(text)); // flow: llm-output -> deserializer
  cryo.parse(text); // flow: llm-output -> deserializer
  serialize.serialize(text); // noflow
}
