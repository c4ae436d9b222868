resource "aws_iam_role_policy" "chat" {
  role = aws_iam_role.chat.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "bedrock:*", Resource = "*" }, # expect: over-broad-ai-permission "every action of the service"
      { Effect = "Allow", Action = ["bedrock:InvokeModel", "bedrock:Converse"], Resource = var.models }, # ok: over-broad-ai-permission
      { Effect = "Deny", Action = "bedrock:*", Resource = "*" }, # ok: over-broad-ai-permission
      { Effect = "Allow", Action = "s3:*", Resource = "arn:aws:s3:::chat/*" }, # ok: over-broad-ai-permission
    ]
  })
}

data "aws_iam_policy_document" "training" {
  statement {
    actions   = ["s3:GetObject", "sagemaker:*"] # expect: over-broad-ai-permission
    resources = ["*"]
  }
  statement {
    effect    = "Deny"
    actions   = ["sagemaker:*"] # ok: over-broad-ai-permission
    resources = ["*"]
  }
}

resource "aws_iam_policy" "bedrock_agent" {
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] # expect: over-broad-ai-permission "everything in the account"
    }
  EOT
}

resource "aws_iam_policy" "operators" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] }) # ok: over-broad-ai-permission
}

resource "aws_iam_role_policy_attachment" "notebook" {
  role       = aws_iam_role.notebook.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonSageMakerFullAccess" # expect: over-broad-ai-permission "roles to be passed on"
}

resource "aws_iam_role_policy_attachment" "reader" {
  role       = aws_iam_role.reader.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonBedrockReadOnly" # ok: over-broad-ai-permission
}

resource "aws_sagemaker_notebook_instance" "lab" {
  direct_internet_access = "Enabled" # expect: over-broad-ai-permission "way to the internet"
}

resource "aws_sagemaker_notebook_instance" "closed" {
  direct_internet_access = "Disabled" # ok: over-broad-ai-permission
}
