import subprocess


async def restart(service: str) -> str:
    return subprocess.run(f"systemctl restart {service}", shell=True)  # expect: llm-output-to-shell


def status(service: str) -> str:
    return subprocess.run(["systemctl", "status", "--", service])


def helper(service: str) -> str:
    return subprocess.run(f"systemctl status {service}", shell=True)
