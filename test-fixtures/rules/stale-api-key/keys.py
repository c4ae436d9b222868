from anthropic import Anthropic

# committed: 2025-11-22
client = Anthropic(api_key="{{key:anthropic}}")  # expect: stale-api-key "for 365 days"
# committed: 2026-11-01
other = Anthropic(api_key="{{key:anthropic:2}}")  # ok: stale-api-key
# committed: 2026-01-01
HF_TOKEN = "{{key:hugging-face}}"  # expect: stale-api-key "`HF_TOKEN` holds a key of Hugging Face"
