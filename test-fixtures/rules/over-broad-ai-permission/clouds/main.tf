resource "google_project_iam_member" "chat" {
  role   = "roles/aiplatform.admin" # expect: over-broad-ai-permission "everything the service has"
  member = "serviceAccount:${google_service_account.chat.email}"
}

resource "google_project_iam_member" "asks" {
  role   = "roles/aiplatform.user" # ok: over-broad-ai-permission
  member = "serviceAccount:${google_service_account.chat.email}"
}

resource "azurerm_role_assignment" "chat" {
  scope                = azurerm_cognitive_account.openai.id
  role_definition_name = "Cognitive Services Contributor" # expect: over-broad-ai-permission "keys be read"
}

resource "azurerm_role_assignment" "asks" {
  scope                = azurerm_cognitive_account.openai.id
  role_definition_name = "Cognitive Services OpenAI User" # ok: over-broad-ai-permission
}

resource "azurerm_cognitive_account" "open" {
  kind                          = "OpenAI"
  public_network_access_enabled = true # expect: over-broad-ai-permission "every network"
}

resource "azurerm_cognitive_account" "listed" {
  kind                          = "OpenAI"
  public_network_access_enabled = true # ok: over-broad-ai-permission
  network_acls {
    default_action = "Deny"
    ip_rules       = ["198.51.100.7"]
  }
}
