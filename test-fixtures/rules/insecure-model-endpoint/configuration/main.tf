resource "aws_lambda_function" "chat" {
  environment {
    variables = {
      OPENAI_BASE_URL = "http://llm.acme.dev/v1" # expect: insecure-model-endpoint
      QDRANT_URL      = "https://qdrant.acme.dev" # ok: insecure-model-endpoint
    }
  }
}

resource "aws_opensearch_domain" "vectors" {
  encrypt_at_rest {
    enabled = false # expect: insecure-model-endpoint "unencrypted on the disk"
  }
  node_to_node_encryption {
    enabled = false # expect: insecure-model-endpoint "without encryption"
  }
}

resource "aws_opensearch_domain" "logs" {
  encrypt_at_rest {
    enabled = false # ok: insecure-model-endpoint
  }
}

resource "aws_rds_cluster" "rag" {
  storage_encrypted = true # ok: insecure-model-endpoint
}

resource "aws_sagemaker_data_quality_job_definition" "drift" {
  network_config {
    enable_inter_container_traffic_encryption = false # expect: insecure-model-endpoint "training or monitoring"
  }
}
