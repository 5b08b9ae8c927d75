"""Run the steps of the reusable workflow on this machine, for a repository that holds nothing but a dossier.

Usage: run_workflow.py WORKFLOW REPOSITORY PROGRAM, with PyYAML at hand. What actions do is done by hand: the program is
cloned from the checkout PROGRAM to where the workflow checks it out, and the Python that runs this stands in for the
one that is set up. Nothing is attached to a release. Stops at the first step that fails.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

INPUTS = {"dossier": "content", "briefing": "OWNER/briefing", "version": "main"}
# What each condition amounts to here, and each expression; another one is for somebody to think about.
CONDITIONS = {"inputs.briefing": True, "github.ref_type == 'tag'": False}
EXPRESSIONS = {
    "inputs.briefing && '.briefing' || '.'": ".briefing",
    **{f"inputs.{name}": value for name, value in INPUTS.items()},
}


def main(workflow: Path, repository: Path, program: Path) -> None:
    """Run all steps, of each job that would be run."""
    tools = stand_ins(repository.parent / "tools")
    path = {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}"}
    for job in yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"].values():
        if holds(job):
            env = {**os.environ, **path, **{name: filled(value) for name, value in job["env"].items()}}
            for step in filter(holds, job["steps"]):
                run(step, repository, program, env)


def holds(part: Mapping[str, Any]) -> bool:
    """Tell whether a job or a step is run."""
    return CONDITIONS[part["if"]] if "if" in part else True


def run(step: Mapping[str, Any], repository: Path, program: Path, env: Mapping[str, str]) -> None:
    """Do what one step says."""
    action = step.get("uses", "").partition("@")[0]
    options = step.get("with", {})
    print(f"-- {step.get('name') or action}", flush=True)
    if "run" in step:
        folder = repository / step.get("working-directory", ".")
        subprocess.run(["bash", "-eo", "pipefail", "-c", filled(step["run"])], cwd=folder, env=env, check=True)
    elif action == "actions/checkout":
        if "path" in options:
            subprocess.run(["git", "clone", "--quiet", program, repository / options["path"]], check=True)
    elif action == "actions/upload-artifact":
        if not any((repository / options["path"]).iterdir()):
            sys.exit(f"there is nothing in {options['path']}")
    elif action != "actions/setup-python":
        sys.exit(f"nobody has said what {action} amounts to here")


def filled(text: str) -> str:
    """Put the values of expressions in their places."""
    return re.sub(r"\$\{\{ (.+?) \}\}", lambda found: EXPRESSIONS[found[1]], text)


def stand_ins(folder: Path) -> Path:
    """Make a Python of its own, and beside it what the workflow's machine has and this one may lack."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    if not shutil.which("sudo"):
        sudo = folder / "bin" / "sudo"
        sudo.write_text('#!/bin/sh\nexec "$@"\n', encoding="utf-8")
        sudo.chmod(0o755)
    return folder / "bin"


if __name__ == "__main__":
    main(*(Path(each).resolve() for each in sys.argv[1:]))
