# GitPython: arguments of the git program, repositories by path and address.
from anthropic import Anthropic

import git
from git import Git, Repo

text = Anthropic().messages.create(model="claude-sonnet-4-5", max_tokens=1, messages=[]).content[0].text

repo = Repo(text)  # flow: llm-output -> path
git.Repo(path=text)  # flow: llm-output -> path
Repo.init(text)  # flow: llm-output -> path
Repo.clone_from(
    f"https://{text}",  # flow: llm-output -> url
    text,  # flow: llm-output -> path
    multi_options=[text],  # flow: llm-output -> command-argument
)
work = Repo(".")
work.clone(text)  # flow: llm-output -> path
work.clone("copy", multi_options=[text])  # flow: llm-output -> command-argument
work.create_remote("origin", text)  # flow: llm-output -> url
work.iter_commits(text)  # flow: llm-output -> command-argument
origin = work.remote("origin")
origin.fetch(text)  # flow: llm-output -> command-argument
origin.pull(text)  # flow: llm-output -> command-argument
work.remotes.origin.push(refspec=text)  # flow: llm-output -> command-argument

work.git.log(text)  # flow: llm-output -> command-argument
args = ["--since", text]
work.git.log(*args)  # flow: llm-output -> command-argument
work.git.cherry_pick([text])  # flow: llm-output -> command-argument
work.git.log("--", text)  # noflow
work.git.log("--format=%H", f"--since={text}")  # noflow
work.index.commit(text)  # noflow
work.git.execute(["git", text])  # flow: llm-output -> command-argument
work.git.execute(f"git log {text}", shell=True)  # flow: llm-output -> shell-command
Git(".").checkout(text)  # flow: llm-output -> command-argument
work.git.add(text)  # flow: llm-output -> command-argument
work.git.am(text)  # flow: llm-output -> command-argument
work.git.apply(text)  # flow: llm-output -> command-argument
work.git.archive(text)  # flow: llm-output -> command-argument
work.git.bisect(text)  # flow: llm-output -> command-argument
work.git.blame(text)  # flow: llm-output -> command-argument
work.git.branch(text)  # flow: llm-output -> command-argument
work.git.bundle(text)  # flow: llm-output -> command-argument
work.git.cat_file(text)  # flow: llm-output -> command-argument
work.git.clean(text)  # flow: llm-output -> command-argument
work.git.clone(text)  # flow: llm-output -> command-argument
work.git.commit(text)  # flow: llm-output -> command-argument
work.git.config(text)  # flow: llm-output -> command-argument
work.git.describe(text)  # flow: llm-output -> command-argument
work.git.diff(text)  # flow: llm-output -> command-argument
work.git.diff_tree(text)  # flow: llm-output -> command-argument
work.git.fetch(text)  # flow: llm-output -> command-argument
work.git.for_each_ref(text)  # flow: llm-output -> command-argument
work.git.format_patch(text)  # flow: llm-output -> command-argument
work.git.grep(text)  # flow: llm-output -> command-argument
work.git.init(text)  # flow: llm-output -> command-argument
work.git.ls_files(text)  # flow: llm-output -> command-argument
work.git.ls_remote(text)  # flow: llm-output -> command-argument
work.git.ls_tree(text)  # flow: llm-output -> command-argument
work.git.merge(text)  # flow: llm-output -> command-argument
work.git.merge_base(text)  # flow: llm-output -> command-argument
work.git.mv(text)  # flow: llm-output -> command-argument
work.git.notes(text)  # flow: llm-output -> command-argument
work.git.pull(text)  # flow: llm-output -> command-argument
work.git.push(text)  # flow: llm-output -> command-argument
work.git.rebase(text)  # flow: llm-output -> command-argument
work.git.reflog(text)  # flow: llm-output -> command-argument
work.git.remote(text)  # flow: llm-output -> command-argument
work.git.reset(text)  # flow: llm-output -> command-argument
work.git.restore(text)  # flow: llm-output -> command-argument
work.git.rev_list(text)  # flow: llm-output -> command-argument
work.git.rev_parse(text)  # flow: llm-output -> command-argument
work.git.revert(text)  # flow: llm-output -> command-argument
work.git.rm(text)  # flow: llm-output -> command-argument
work.git.shortlog(text)  # flow: llm-output -> command-argument
work.git.show_ref(text)  # flow: llm-output -> command-argument
work.git.sparse_checkout(text)  # flow: llm-output -> command-argument
work.git.stash(text)  # flow: llm-output -> command-argument
work.git.status(text)  # flow: llm-output -> command-argument
work.git.submodule(text)  # flow: llm-output -> command-argument
work.git.switch(text)  # flow: llm-output -> command-argument
work.git.symbolic_ref(text)  # flow: llm-output -> command-argument
work.git.tag(text)  # flow: llm-output -> command-argument
work.git.update_ref(text)  # flow: llm-output -> command-argument
work.git.worktree(text)  # flow: llm-output -> command-argument


def show(repo: git.Repo, revision: str):
    repo.git.show(revision)  # flow: llm-output -> command-argument


show(work, text)


def safe(repo: git.Repo, revision: str):
    if revision.startswith("-"):
        raise ValueError(revision)
    repo.git.show(revision)  # noflow


safe(work, text)


def unknown(repo, revision):
    repo.git.show(revision)  # noflow


unknown(None, text)
