#!/bin/sh
curl -H "Authorization: Bearer {{key:fireworks-ai}}" https://api.fireworks.ai/inference/v1/models # expect: hardcoded-api-key "Fireworks AI"
./run --api-key {{key:amazon-bedrock}} # expect: hardcoded-api-key "`api-key` holds what looks like an Amazon Bedrock key"
./run --api-key "$OPENAI_API_KEY" # ok: hardcoded-api-key
