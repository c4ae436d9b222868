# The name of a service, for other files.
SERVICE = "bedrock-runtime"
STORAGE = "s3"
