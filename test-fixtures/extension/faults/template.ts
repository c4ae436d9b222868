import express from 'express';
import OpenAI from 'openai';

const app = express();
const client = new OpenAI();

app.post('/triage', async (request, response) => {
  const reply = await client.responses.create({
    model: 'gpt-5',
    input: `Say in one word which team this mail is for: ${request.body.text}`,
  });
  response.json(reply.output_text);
});
