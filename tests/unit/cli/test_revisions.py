from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from briefing.cli import git, revisions
from briefing.cli.revisions import open_revision
from briefing.errors import BriefingError, ContentError

ARTICLE = Path("content", "articles", "opening.yaml")
WHO = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@b.c", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@b.c"}


def run(*arguments: str, given: str | None = None) -> str:
    """Run git in the current folder, with what it is given to read."""
    command = ["git", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=True, env={**os.environ, **WHO})
    return done.stdout


def commit(message: str) -> None:
    """Commit all that the current folder holds."""
    run("add", "--all", "--force")
    run("commit", "--quiet", "--allow-empty", "-m", message)


def edit(old: str, new: str) -> None:
    """Change the words of the article."""
    ARTICLE.write_text(ARTICLE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def repository(folder: Path) -> Path:
    """Keep two states of the dossier: the tag `first`, and the edited one."""
    run("init", "--quiet")
    commit("first")
    run("tag", "first")
    edit("three million", "four million")
    edit("3,000,000", "4,000,000")
    commit("second")
    return folder


def cost(text: str, folder: Path = Path("content")) -> str:
    """Give the sentence on the cost in the dossier that a text names."""
    return open_revision(text, folder).dossier.facts_by_id["opening/cost"].text


def refused(text: str, folder: Path = Path("content")) -> BriefingError:
    """Give the error with which a name is refused."""
    with pytest.raises(BriefingError) as caught:
        open_revision(text, folder)
    return caught.value


def taken_out(text: str) -> dict[str, bytes]:
    """Give the files that are opened, as if something went wrong with them."""
    found: dict[str, bytes] = {}

    def look(folder: Path) -> None:
        files = [path for path in folder.rglob("*") if path.is_file()]
        found.update({path.relative_to(folder).as_posix(): path.read_bytes() for path in files})
        raise ZeroDivisionError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(revisions, "open_dossier", look)
        with pytest.raises(ZeroDivisionError):
            open_revision(text, Path("content"))
    return found


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("name", ["first", "HEAD~1", "first:content", "HEAD~1:./content", "HEAD^:content/dossier.yaml"])
def test_a_revision_is_the_dossier_as_it_stood(name: str) -> None:
    """Tags, ancestors and paths name what was committed, whatever the checkout holds now."""
    assert "three million" in cost(name)
    assert "four million" in cost("HEAD")


@pytest.mark.usefixtures("repository")
def test_the_checkout_and_the_index_stay_as_they_are() -> None:
    """What is not committed is neither read from a revision nor lost."""
    edit("four million", "five million")
    run("add", str(ARTICLE))
    edit("five million", "six million")
    before = run("status", "--porcelain"), ARTICLE.read_bytes(), Path(".git", "index").read_bytes(), run("for-each-ref")
    assert "four million" in cost("HEAD")
    after = run("status", "--porcelain"), ARTICLE.read_bytes(), Path(".git", "index").read_bytes(), run("for-each-ref")
    assert before == after


@pytest.mark.usefixtures("repository")
def test_what_is_taken_out_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing is left of a revision, even where something goes wrong while it is used."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))

    assert taken_out("first").keys() == {"dossier.yaml", "entities.yaml", "evidence.lock", "articles/opening.yaml"}
    assert open_revision("first", Path("content")).folder.is_relative_to(place)
    assert [*place.iterdir()] == []


def test_a_folder_is_used_as_it_is(folder: Path) -> None:
    """A folder needs no repository, and wins over a revision of its name."""
    for name in ("content", "content/dossier.yaml"):
        assert open_revision(name, folder).folder == Path("content")


@pytest.mark.usefixtures("repository")
def test_a_folder_wins_over_a_revision_of_its_name() -> None:
    """What lies there is meant first, as people see it."""
    shutil.copytree("content", "first")
    assert "four million" in cost("first")


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("v9", "'v9' is neither a folder nor a revision of the repository "),
        ("first..HEAD", "'first..HEAD' is neither a folder nor a revision"),
        ("HEAD:nowhere", "there is no dossier in nowhere at HEAD"),
        ("HEAD:content/articles", "there is no dossier in content/articles at HEAD"),
        ("HEAD:", "there is no dossier in the repository's own folder at HEAD"),
        ("HEAD:../..", "../.. lies outside the repository"),
        ("HEAD:content/../..", "content/../.. lies outside the repository"),
        ("--output=x", "'--output=x' names no folder and no revision"),
        (":content", "':content' names no folder and no revision"),
        ("", "'' names no folder and no revision"),
    ],
)
def test_what_names_nothing_is_refused_with_a_remedy(name: str, message: str) -> None:
    """Unknown revisions, places without a dossier, and names that git would take for options are told in a line."""
    error = refused(name)
    assert error.message.startswith(message)
    assert error.hint


def test_outside_a_repository_only_folders_have_names(folder: Path) -> None:
    """Where nothing is kept there are no revisions."""
    error = refused("HEAD", folder / "content")
    assert error.message == f"'HEAD' is no folder, and {folder / 'content'} is in no repository of git"


def test_without_git_only_folders_have_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git says so."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert refused("HEAD").message == "git is not installed, and only git knows revisions"


@pytest.mark.usefixtures("repository")
def test_a_clone_without_history_says_so() -> None:
    """Where a revision is missing because it was not cloned, the remedy is to get it."""
    run("clone", "--quiet", "--depth", "1", Path.cwd().as_uri(), "shallow")
    assert "git fetch --unshallow" in str(refused("HEAD~1", Path("shallow", "content")).hint)


@pytest.mark.usefixtures("repository")
def test_findings_are_told_by_the_name_of_the_revision(tmp_path: Path) -> None:
    """What is wrong with an old state has its place in that state, and no temporary folder is named."""
    edit("kind: gap", "kind: gape")
    commit("third")
    edit("kind: gape", "kind: gap")
    with pytest.raises(ContentError) as caught:
        open_revision("HEAD", Path("content"))
    (finding,) = caught.value.findings
    assert finding.location.file == "HEAD:content/articles/opening.yaml"
    assert caught.value.message == "1 finding in the dossier as it stood at HEAD:content"
    assert tempfile.gettempdir() not in f"{finding.message} {finding.hint}".replace(str(tmp_path), "")


@pytest.mark.usefixtures("repository")
def test_a_link_is_not_followed() -> None:
    """An article that is a link in the repository is refused rather than left out or followed."""
    ARTICLE.with_name("other.yaml").symlink_to("/etc/passwd")
    commit("link")
    assert refused("HEAD").message == "HEAD:content/articles/other.yaml is no regular file, and is not followed"


@pytest.mark.usefixtures("repository")
def test_what_no_disk_can_hold_is_told_by_the_name_of_the_revision() -> None:
    """Git can keep a file and a folder of one name, or names without end; no temporary folder is named for it."""
    blob, tree = run("rev-parse", "HEAD:content/dossier.yaml").strip(), run("rev-parse", "HEAD:content").strip()
    files = f"100644 blob {blob}\tsub\n040000 tree {tree}\tsub\n"
    for name in ("articles", "content"):
        within = run("mktree", given=files).strip()
        files = f"040000 tree {within}\t{name}\n100644 blob {blob}\tdossier.yaml\n"
    kept = run("commit-tree", "-m", "odd", run("mktree", given=files).strip()).strip()
    error = refused(kept)
    assert error.message == f"{kept}:content cannot be taken out: not a directory"
    assert error.hint


@pytest.mark.usefixtures("repository")
def test_a_revision_has_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is far too large for a dossier is not taken out."""
    monkeypatch.setattr("briefing.cli.revisions.MOST_BYTES", 100)
    assert refused("HEAD").message == "HEAD:content is too large for a dossier"


@pytest.mark.usefixtures("repository")
def test_names_of_any_script_are_read() -> None:
    """Files whose names are not plain letters, and contents without a last line end, come out whole."""
    content = ARTICLE.read_bytes().rstrip(b"\n")
    other = ARTICLE.with_name("straße 1.yaml")
    other.write_bytes(content)
    commit("names")
    assert taken_out("HEAD")[f"articles/{other.name}"] == content


@pytest.mark.usefixtures("repository")
def test_a_hook_of_another_repository_misleads_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    """What git tells its hooks about their repository does not count for the dossier's."""
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert "three million" in cost("first")


@pytest.mark.usefixtures("repository")
def test_no_program_is_run_that_a_repository_names(tmp_path: Path) -> None:
    """What a partial clone lacks is not fetched, for the repository itself says by what; it is told in a line."""
    lacking = run("rev-parse", "HEAD:content/dossier.yaml").strip()
    Path(".git", "objects", lacking[:2], lacking[2:]).unlink()
    run("config", "core.repositoryFormatVersion", "1")
    run("config", "extensions.partialClone", "origin")
    run("config", "remote.origin.promisor", "true")
    for url, setting in ((str(tmp_path), "remote.origin.uploadPack"), ("ssh://host.invalid/x", "core.sshCommand")):
        run("config", "remote.origin.url", url)
        run("config", setting, f"touch '{tmp_path / 'run'}'; false")
        error = refused("HEAD")
        assert error.message == "git cannot read dossier.yaml"
        assert "git fetch --refetch" in str(error.hint)
    assert not (tmp_path / "run").exists()


@pytest.mark.usefixtures("repository")
def test_contents_are_read_in_their_order() -> None:
    """Each file gets its own content."""
    repository = git.repository(Path("content"), "HEAD")
    files = repository.files(repository.commit("HEAD"), "content") or ()
    wanted = [file for file in files if file.name.endswith(".yaml")][::-1]
    assert [*repository.contents(wanted)] == [Path("content", file.name).read_bytes() for file in wanted]
