variable "mistral_api_key" {
  type    = string
  default = "{{key:mistral}}" # expect: hardcoded-api-key "Mistral"
}

resource "app" "bot" {
  env = {
    DEEPGRAM_API_KEY = "{{key:deepgram}}" # expect: hardcoded-api-key "Deepgram"
    COHERE_API_KEY   = var.cohere_api_key # ok: hardcoded-api-key
  }
}
