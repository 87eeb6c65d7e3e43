"""Kept answers: a folder with one readable file for each, named by what was asked.

Copy the folder, or some of its files, to whoever should be able to repeat a reading without asking again.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from reportedly.model.errors import ExtractorError
from reportedly.reading.asked.questions import Question, digest_of
from reportedly.reading.asked.replies import MOST_CHARS, claims_of

FORMAT = 1
_MOST_BYTES = 5 * MOST_CHARS


class Answers:
    """The answers of a folder; several processes may keep theirs in one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, question: Question) -> Path:
        """Give where the answer to a question is kept, or would be."""
        return self.folder / question.key[:2] / f"{question.key}.json"

    def find(self, question: Question) -> str | None:
        """Give the kept answer to this very question, or None.

        Raises: ExtractorError, if its file is damaged or holds the answer to something else.
        """
        path = self.path(question)
        try:
            if path.stat().st_size > _MOST_BYTES:
                raise ValueError
            kept = json.loads(path.read_bytes())
            if kept["format"] != FORMAT or kept["asked"] != _asked(question):
                raise ValueError
            text = json.dumps(kept["answer"])
            claims_of(text)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ExtractorError(f"{path}: this kept answer cannot be read; check its permissions") from error
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            # UnusableReply is a ValueError too
            raise ExtractorError(f"{path}: this kept answer is damaged; delete it and ask again") from error
        return text

    def keep(self, question: Question, text: str, told: dict[str, object]) -> None:
        """Keep an answer that fits the schema; whoever reads the folder meanwhile sees all of it or nothing.

        One that another process has kept meanwhile stays: a question has one answer.

        Args:
            told: what the endpoint told about the answer: its model, its counts of tokens.
        Raises: ExtractorError, if the folder cannot be written.
        """
        kept = {
            "format": FORMAT,
            "asked": _asked(question),
            "told": told,
            "answer": {"claims": claims_of(text)},
        }
        if not self.path(question).exists():
            self._write(self.path(question), json.dumps(kept, indent=1, ensure_ascii=False) + "\n")

    def prepare(self) -> None:
        """Make the folder, before anything is spent on what it is to hold.

        Raises: ExtractorError.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not os.access(self.folder, os.W_OK):
                raise PermissionError
        except OSError as error:
            raise self._unwritable(error) from error

    def __iter__(self) -> Iterator[Path]:
        """Yield the files of all kept answers, by name."""
        if self.folder.is_dir():
            yield from sorted(self.folder.glob("??/*.json"))

    def _write(self, path: Path, text: str) -> None:
        unfinished: Path | None = None
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
                unfinished = Path(file.name)
                file.write(text)
            unfinished.chmod(0o644)
            unfinished.replace(path)
        except OSError as error:
            if unfinished is not None:
                with suppress(OSError):
                    unfinished.unlink()
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> ExtractorError:
        why = (error.strerror or "no permission").lower()
        return ExtractorError(f"{self.folder}: answers cannot be kept here ({why}); name another `answers`")


def _asked(question: Question) -> dict[str, str]:
    """Give what an answer is an answer to: the model's name, and digests of the rest."""
    return {
        "model": question.model,
        "instructions": digest_of(question.instructions),
        "schema": digest_of(question.schema),
        "passage": digest_of(question.passage),
    }
