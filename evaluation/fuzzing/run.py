"""`make fuzz`: atheris over every entry point, for so many seconds each; exit code 1 if there is a finding.

Each target runs in a process of its own, because the fuzzer ends the one that it runs in.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

USUAL_SECONDS = 20
MOST_MEGABYTES = 2_000
MOST_SECONDS_AN_INPUT = 20


def fuzz_one(name: str, seconds: int) -> None:
    """Fuzz one target in this process, which ends with it."""
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]  # noqa: PLC0415 - not in any lock

    # What is imported under this is watched: our own code and the parser of mail.
    with atheris.instrument_imports(
        include=["reportedly.sources", "reportedly.documents", "email", "tomllib"]
    ):
        from evaluation.fuzzing.targets import SEEDS, targets  # noqa: PLC0415

        target = targets()[name]
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(SEEDS[name]):
            Path(folder, f"seed-{number}").write_bytes(seed)
        limits = [f"-rss_limit_mb={MOST_MEGABYTES}", f"-timeout={MOST_SECONDS_AN_INPUT}", "-max_len=8192"]
        options = [f"-max_total_time={seconds}", "-verbosity=0", f"-artifact_prefix=fuzz-{name}-"]
        atheris.Setup([name, folder, *limits, *options], target)
        atheris.Fuzz()


def main(words: list[str]) -> int:
    """Fuzz all targets, or those that are named; give the exit code.

    Args:
        words: seconds for each, then names.
    """
    from evaluation.fuzzing.targets import targets  # noqa: PLC0415 - watched only where it is fuzzed

    seconds = int(words[0]) if words else USUAL_SECONDS
    names = words[1:] or sorted(targets())
    found = []
    for name in names:
        command = [sys.executable, "-m", "evaluation.fuzzing.run", "--one", name, str(seconds)]
        code = subprocess.run(command, check=False).returncode
        print(f"{name}: {'no finding' if code == 0 else f'FINDING, exit code {code}'}", flush=True)
        found += [name] if code else []
    return 1 if found else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        fuzz_one(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))
