"""Write the list of parts of a release (SBOM) as CycloneDX 1.6.

It names what the package requires to run, at the versions of the lock, with licences and digests; what the
extras of users add; and what is bundled: models, tables, libraries of the workbench.
"""

import hashlib
import json
import platform
import tomllib
import uuid
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import distribution, version
from importlib.resources import files
from pathlib import Path

import licences
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"
SHELF = uuid.UUID("6f0c6ac8-3f5e-5a52-9f5b-8f2f7d3a5c11")
"""The space in which serial numbers are made from commits."""

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Release:
    """What the list is of."""

    version: str
    commit: str
    moment: int
    """When the commit was made, in seconds since 1970."""
    archives: tuple[Path, ...]


def write_sbom(release: Release, source: Path) -> str:
    """Give the list of parts of a release as JSON, the same for the same commit, archives and builder.

    Args:
        source: the folder of the commit: lock, project and package are read from there.
    """
    packages = list(package_components(source))
    bundled = list(bundled_components(source))
    root = f"pkg:pypi/reportedly@{release.version}"
    bom: Json = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(SHELF, release.commit)}",
        "version": 1,
        "metadata": _metadata(release, root),
        "components": [*packages, *bundled],
        "dependencies": dependencies(source, root, [*packages, *bundled]),
    }
    return json.dumps(bom, indent=1, ensure_ascii=False, sort_keys=False) + "\n"


def package_components(source: Path) -> Iterator[Json]:
    """Yield a component for each locked package that running needs or an extra of users adds."""
    locked = licences.read_lock((source / "requirements.lock").read_text(encoding="utf-8"))
    policy, project = licences.read_policy(), licences.project_of(source)
    required = _reached(licences.asked_for(project), locked)
    shipped = frozenset(licences.shipped_names(locked, source))
    for one in locked:
        if one.name in shipped:
            yield _package(one, policy, is_required=one.name in required)


def bundled_components(source: Path) -> Iterator[Json]:
    """Yield a component for each model, table and library that lies in the package."""
    stated = tomllib.loads((source / "tools" / "release_parts.toml").read_text(encoding="utf-8"))
    for part in stated["part"]:
        yield _part(part, source)
    for bundle in stated["bundle"]:
        digest = _digest(source / bundle["path"])
        for name, number, licence in bundle["holds"]:
            purl = f"pkg:npm/{name}@{number}"
            yield {
                "type": "library",
                "bom-ref": purl,
                "name": name,
                "version": number,
                "purl": purl,
                "licenses": _licences(licence),
                "properties": [
                    _property("bundled-in", bundle["path"]),
                    _property("sha256-of-bundle", digest),
                ],
            }


def dependencies(source: Path, root: str, components: Sequence[Json]) -> list[Json]:
    """Give what requires what, by reference."""
    locked = licences.read_lock((source / "requirements.lock").read_text(encoding="utf-8"))
    names = frozenset(one.name for one in locked)
    project = licences.project_of(source)
    asked = [*licences.asked_for(project)]
    asked += [one for extra in licences.EXTRAS for one in licences.asked_for(project, extra)]
    edges = licences.closure(asked, names, distribution)
    references: dict[str, list[str]] = {}
    for one in locked:
        references.setdefault(one.name, []).append(_purl(one))
    direct = {canonicalize_name(one.name) for one in asked} & names
    bundled = [str(one["bom-ref"]) for one in components if not str(one["bom-ref"]).startswith("pkg:pypi/")]
    first = sorted([*(ref for name in direct for ref in references[name]), *bundled])
    rest: list[Json] = [
        {"ref": ref, "dependsOn": sorted(each for inner in edges[name] for each in references[inner])}
        for name in sorted(edges)
        for ref in references[name]
    ]
    return [{"ref": root, "dependsOn": first}, *rest, *_ends(bundled)]


def _ends(references: Sequence[str]) -> list[Json]:
    return [{"ref": one} for one in references]


def schema_troubles(text: str) -> list[str]:
    """Give where a list of parts breaks the schema of its format, and which of its references lead nowhere.

    The schema is that of the format's own library, cyclonedx-python-lib.
    """
    import jsonschema_rs  # noqa: PLC0415 - comes with what the project is developed with

    shelf = files("cyclonedx.schema") / "_res"
    read = {
        name: json.loads((shelf / f"{name}.SNAPSHOT.schema.json").read_text(encoding="utf-8"))
        for name in ("bom-1.6", "spdx", "jsf-0.82")
    }
    near = {f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json": read[name] for name in read}
    near |= {f"http://cyclonedx.org/schema/{name}.schema.json": read[name] for name in read}
    checker = jsonschema_rs.Draft7Validator(
        read["bom-1.6"], retriever=near.__getitem__, validate_formats=True
    )
    bom = json.loads(text)
    found = [f"{_place(one.instance_path)}: {one.message}" for one in checker.iter_errors(bom)]
    return [*found, *_loose_ends(bom)]


def _loose_ends(bom: Mapping[str, object]) -> Iterator[str]:
    components, edges = bom.get("components"), bom.get("dependencies")
    if not isinstance(components, list) or not isinstance(edges, list):
        return
    names = [one["bom-ref"] for one in components]
    yield from (f"{name}: is there twice" for name in sorted({one for one in names if names.count(one) > 1}))
    named = {*names, *(one["ref"] for one in edges[:1])}
    reached = {one for edge in edges for one in (edge["ref"], *edge.get("dependsOn", ()))}
    yield from (f"{name}: is required but not listed" for name in sorted(reached - named))
    yield from (f"{name}: is listed but nothing requires it" for name in sorted(named - reached))


def _place(path: Sequence[object]) -> str:
    return "/".join(map(str, path)) or "the whole"


def _metadata(release: Release, root: str) -> Json:
    moment = datetime.fromtimestamp(release.moment, UTC)
    return {
        "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "lifecycles": [{"phase": "build"}],
        "tools": {"components": [_tool(name) for name in ("hatchling",)]},
        "component": {
            "type": "application",
            "bom-ref": root,
            "name": "reportedly",
            "version": release.version,
            "purl": root,
            "licenses": [{"expression": str(licences.project_of()["license"])}],
            "externalReferences": [_archive(path) for path in release.archives],
            "properties": [_property("commit", release.commit)],
        },
        "properties": [
            _property("python", platform.python_version()),
            _property("zlib", zlib.ZLIB_RUNTIME_VERSION),
        ],
    }


def _tool(name: str) -> Json:
    return {"type": "application", "name": name, "version": version(name)}


def _archive(path: Path) -> Json:
    return {
        "type": "distribution",
        "url": path.name,
        "hashes": [{"alg": "SHA-256", "content": _digest(path)}],
    }


def _package(one: licences.Locked, policy: licences.Policy, *, is_required: bool) -> Json:
    licence = licences.licence_of(one.name, policy)
    component: Json = {
        "type": "library",
        "bom-ref": _purl(one),
        "name": one.name,
        "version": one.version,
        "scope": "required" if is_required else "optional",
        "licenses": _licences(licence.expression or licence.declared),
        "purl": _purl(one),
        "externalReferences": [
            {
                "type": "distribution",
                "url": _purl(one),
                "comment": "any one of the files that requirements.lock accepts",
                "hashes": [{"alg": "SHA-256", "content": digest} for digest in one.digests],
            }
        ],
    }
    if one.marker:
        component["properties"] = [_property("installed-where", one.marker)]
    return component


def _part(part: Mapping[str, object], source: Path) -> Json:
    paths = [str(each) for each in _listed(part["path"])]
    holding = [file for path in paths for file in _files(source / path)]
    digests = {file.relative_to(source).as_posix(): _digest(file) for file in holding}
    component: Json = {
        "type": part["type"],
        "bom-ref": f"reportedly:{str(part['name']).replace(' ', '-').replace(':', '')}",
        "name": part["name"],
        "version": part["version"],
        "licenses": _licences(str(part["licence"])),
        "properties": [
            *(_property(f"sha256 {name}", digest) for name, digest in sorted(digests.items())),
            _property("recipe", str(part["recipe"])),
            _property("page", str(part["page"])),
        ],
    }
    ancestors = [_ancestor(*map(str, _listed(each))) for each in _listed(part["from"])]
    if ancestors:
        component["pedigree"] = {"ancestors": ancestors}
    return component


def _ancestor(name: str, number: str, licence: str) -> Json:
    return {"type": "data", "name": name, "version": number, "licenses": _licences(licence)}


def _licences(words: str) -> list[Json]:
    """Give a licence as the format has it: an expression of SPDX, or a name that is in no list."""
    is_spdx = " " not in words or " AND " in words or " OR " in words
    return [{"expression": words}] if is_spdx else [{"license": {"name": words}}]


def _reached(asked: Sequence[Requirement], locked: Sequence[licences.Locked]) -> frozenset[str]:
    return frozenset(licences.closure(asked, frozenset(one.name for one in locked), distribution))


def _purl(one: licences.Locked) -> str:
    return f"pkg:pypi/{one.name}@{one.version}"


def _property(name: str, value: str) -> Json:
    return {"name": f"reportedly:{name}", "value": value}


def _listed(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _files(path: Path) -> list[Path]:
    return sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
