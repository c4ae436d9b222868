import sys

import kubernetes
from kubernetes import client, config, stream
from kubernetes.stream import stream as run

value = sys.argv[1]
config.load_kube_config()
core = client.CoreV1Api()

run(core.connect_get_namespaced_pod_exec, "pod", "default", command=["/bin/sh", "-c", value])  # flow: untrusted-input -> shell-command
run(core.connect_get_namespaced_pod_exec, "pod", "default", command=["ls", value])  # noflow
run(core.connect_get_namespaced_pod_exec, value, "default", command=["ls"])  # noflow
run(core.connect_get_namespaced_pod_exec, "pod", "default", command=value)  # flow: untrusted-input -> shell-command
stream.stream(core.connect_get_namespaced_pod_exec, "pod", "default", command=[value])  # flow: untrusted-input -> shell-command
kubernetes.stream.stream(core.connect_get_namespaced_pod_exec, "pod", "default", command=["python", "-c", value])  # flow: untrusted-input -> code

shell = run(core.connect_get_namespaced_pod_exec, "pod", "default", command=["/bin/sh"], stdin=True, _preload_content=False)
shell.write_stdin(value + "\n")  # flow: untrusted-input -> shell-command
cat = run(core.connect_get_namespaced_pod_exec, "pod", "default", command=["cat"], stdin=True, _preload_content=False)
cat.write_stdin(value)  # noflow
