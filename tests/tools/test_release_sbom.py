"""Laws of the list of parts of a release."""

import json
import tomllib
from pathlib import Path

import licences
import pytest
from release_sbom import Release, schema_troubles, write_sbom

pytest.importorskip("cyclonedx", reason="comes with the development extra")
ROOT = licences.ROOT
PARTS = tomllib.loads((ROOT / "tools" / "release_parts.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The list of parts of this very state, with an invented wheel."""
    wheel = tmp_path_factory.mktemp("made") / "reportedly-1-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    return write_sbom(Release("1", "a" * 40, 1_700_000_000, (wheel,)), ROOT)


def test_it_keeps_the_schema_of_its_format(text: str) -> None:
    """Programs of others can read it, and every reference in it leads somewhere."""
    assert schema_troubles(text) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"specVersion": "1.6"', '"specVersion": 1.6'),
        ('"type": "machine-learning-model"', '"type": "oracle"'),
        ('"alg": "SHA-256"', '"alg": "SHA-255"'),
        ('"timestamp": "2023-', '"timestamp": "once in 2023-'),
        ('"ref": "pkg:pypi/idna@', '"ref": "pkg:pypi/gone@'),
    ],
)
def test_the_check_sees_what_is_wrong(text: str, old: str, new: str) -> None:
    """A wrong type, word, date or reference does not pass."""
    assert old in text
    assert schema_troubles(text.replace(old, new)) != []


def test_every_locked_package_that_running_needs_is_in_it(text: str) -> None:
    """Each version of the lock with its digests and a licence; none that only developing needs."""
    locked = licences.read_lock((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    shipped = set(licences.shipped_names(locked))
    parts = {one["bom-ref"]: one for one in json.loads(text)["components"]}
    wanted = {f"pkg:pypi/{one.name}@{one.version}": one for one in locked if one.name in shipped}
    assert {ref for ref in parts if ref.startswith("pkg:pypi/")} == wanted.keys()
    for ref, one in wanted.items():
        stated = [each["content"] for each in parts[ref]["externalReferences"][0]["hashes"]]
        assert (stated, len(parts[ref]["licenses"])) == ([*one.digests], 1)
    assert not any("/pytest@" in ref for ref in parts)
    assert parts[next(ref for ref in parts if "/pyarrow@" in ref)]["scope"] == "optional"


def test_it_is_the_same_each_time(text: str, tmp_path: Path) -> None:
    """A commit has one list of parts, whoever makes it."""
    wheel = tmp_path / "reportedly-1-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    assert write_sbom(Release("1", "a" * 40, 1_700_000_000, (wheel,)), ROOT) == text


def test_every_large_or_foreign_file_of_the_package_is_a_part() -> None:
    """No model, table or library is shipped that the list does not name."""
    named = {str(path) for part in PARTS["part"] for path in part["path"]}
    named |= {str(bundle["path"]) for bundle in PARTS["bundle"]}
    folders = ("reportedly/vocabulary", "reportedly/reading/learned/weights", "reportedly/web/vendor")
    held = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    machine_made = [path for path in held if path.suffix not in {".toml", ".md"}]
    names = [path.relative_to(ROOT).as_posix() for path in machine_made]
    assert [one for one in names if not any(one == each or one.startswith(each) for each in named)] == []


def test_what_makes_each_part_again_is_there() -> None:
    """Recipes and pages that the list names exist, and so does every file."""
    paths = [str(path) for part in PARTS["part"] for path in (*part["path"], part["recipe"], part["page"])]
    paths += [str(bundle["path"]) for bundle in PARTS["bundle"]]
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_notices_name_every_part_of_others() -> None:
    """Who opens the archive finds the author and terms of each library and each source of tables."""
    web = (ROOT / "reportedly" / "web" / "THIRD-PARTY.md").read_text(encoding="utf-8").lower()
    libraries = [name for bundle in PARTS["bundle"] for name, _, _ in bundle["holds"]]
    written = {"cytoscape": "cytoscape.js"}
    assert [name for name in libraries if written.get(name, name) not in web] == []
    own = (ROOT / "THIRD-PARTY.md").read_text(encoding="utf-8")
    of_others = [part for part in PARTS["part"] if part["from"]]
    sources = {one[0].partition(",")[0] for part in of_others for one in part["from"]}
    assert [one for one in sources if one.rpartition("/")[2].removesuffix(" postal codes") not in own] == []


def test_the_licence_of_the_project_names_the_terms_of_all_its_parts() -> None:
    """The package says in its metadata what a person who passes it on must keep."""
    stated = set(str(licences.project_of()["license"]).split(" AND "))
    bundled = {licence for bundle in PARTS["bundle"] for _, _, licence in bundle["holds"]}
    assert bundled | {part["licence"] for part in PARTS["part"]} | {"Apache-2.0"} == stated
