export const settings = { model: process.env.MODEL, apiKey: process.env.SERVICE_API_KEY };
