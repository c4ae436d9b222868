import asyncio
import os
import pty
import shlex
import subprocess
import sys
from subprocess import Popen, check_output, run

value = sys.argv[1]

subprocess.run(["git", "log", value])  # flow: untrusted-input -> command-argument
subprocess.run(["git", "log"], cwd=value)  # noflow
subprocess.run(value, shell=True)  # flow: untrusted-input -> shell-command
subprocess.run(f"git log {value}", shell=True, check=True)  # flow: untrusted-input -> shell-command
subprocess.run(args=["git", value])  # flow: untrusted-input -> command-argument
subprocess.run(args=f"git log {value}", shell=True)  # flow: untrusted-input -> shell-command
subprocess.run(["git", value], shell=False)  # flow: untrusted-input -> command-argument
subprocess.run([value, "log"])  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
subprocess.run(shlex.split(value))  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
subprocess.run(["sh", "-c", value])  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
subprocess.run(["/bin/bash", "-lc", f"cd /srv && {value}"])  # flow: untrusted-input -> shell-command
subprocess.run(args=["sh", "-c", value])  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
subprocess.run(["bash", "-c", 'ls "$1"', "sh", value])  # flow: untrusted-input -> command-argument
subprocess.run(["powershell", "-NoProfile", "-Command", value])  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
subprocess.run(["python3", "-c", value])  # flow: untrusted-input -> code, flow: untrusted-input -> command-argument
subprocess.run([sys.executable, "-c", value])  # flow: untrusted-input -> code, flow: untrusted-input -> command-argument
subprocess.run(["wc", "-l"], input=value)  # noflow
subprocess.run(["bash"], input=value)  # flow: untrusted-input -> shell-command
subprocess.run("bash", input=value)  # flow: untrusted-input -> shell-command
subprocess.run(["python3", "-"], input=value)  # flow: untrusted-input -> code
subprocess.run(["python3"], input=value)  # flow: untrusted-input -> code
subprocess.run(f"ls {shlex.quote(value)}", shell=True)  # noflow
subprocess.run("ls " + shlex.join([value]), shell=True)  # noflow
run(["git", value])  # flow: untrusted-input -> command-argument
subprocess.call(["git", value])  # flow: untrusted-input -> command-argument
subprocess.call(value, shell=True)  # flow: untrusted-input -> shell-command
subprocess.check_call(["git", value])  # flow: untrusted-input -> command-argument
check_output(["git", value])  # flow: untrusted-input -> command-argument
check_output(value, shell=True)  # flow: untrusted-input -> shell-command
Popen(["git", value])  # flow: untrusted-input -> command-argument
Popen(value, shell=True)  # flow: untrusted-input -> shell-command
subprocess.getoutput(value)  # flow: untrusted-input -> shell-command
subprocess.getstatusoutput(f"ls {value}")  # flow: untrusted-input -> shell-command

shell = Popen(["bash"], stdin=subprocess.PIPE)
shell.communicate(value)  # flow: untrusted-input -> shell-command
shell.communicate(input=value)  # flow: untrusted-input -> shell-command
shell.stdin.write(value)  # flow: untrusted-input -> shell-command
counter = Popen(["wc"], stdin=subprocess.PIPE)
counter.communicate(value)  # noflow

os.system(value)  # flow: untrusted-input -> shell-command
os.system(f"ls {shlex.quote(value)}")  # noflow
os.popen("ls " + value)  # flow: untrusted-input -> shell-command
os.startfile(value)  # flow: untrusted-input -> shell-command
os.execl(value, "name")  # flow: untrusted-input -> shell-command
os.execl("/usr/bin/git", "git", value)  # flow: untrusted-input -> command-argument
os.execle("/usr/bin/git", "git", value, {})  # flow: untrusted-input -> command-argument
os.execlp("git", "git", value)  # flow: untrusted-input -> command-argument
os.execv("/usr/bin/git", ["git", value])  # flow: untrusted-input -> command-argument
os.execv("/bin/sh", ["sh", "-c", value])  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
os.execve("/usr/bin/git", ["git", value], {})  # flow: untrusted-input -> command-argument
os.execvp(value, ["git"])  # flow: untrusted-input -> shell-command
os.execvpe("git", ["git", value], {})  # flow: untrusted-input -> command-argument
os.posix_spawn("/usr/bin/git", ["git", value], {})  # flow: untrusted-input -> command-argument
os.spawnl(os.P_WAIT, "/usr/bin/git", "git", value)  # flow: untrusted-input -> command-argument
os.spawnlp(os.P_WAIT, value, "git")  # flow: untrusted-input -> shell-command
os.spawnv(os.P_WAIT, "/usr/bin/git", ["git", value])  # flow: untrusted-input -> command-argument
os.spawnvp(os.P_WAIT, value, ["git"])  # flow: untrusted-input -> shell-command
pty.spawn(value)  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
pty.spawn(["git", value])  # flow: untrusted-input -> command-argument


async def main():
    await asyncio.create_subprocess_shell(value)  # flow: untrusted-input -> shell-command
    await asyncio.create_subprocess_exec("git", "log", value)  # flow: untrusted-input -> command-argument
    await asyncio.create_subprocess_exec(value)  # flow: untrusted-input -> shell-command
    await asyncio.create_subprocess_exec("sh", "-c", value)  # flow: untrusted-input -> shell-command, flow: untrusted-input -> command-argument
    await asyncio.create_subprocess_exec("python3", "-c", value)  # flow: untrusted-input -> code, flow: untrusted-input -> command-argument


listing = subprocess.run(["ls", value], capture_output=True)  # flow: untrusted-input -> command-argument
os.system(listing.stdout)  # noflow
