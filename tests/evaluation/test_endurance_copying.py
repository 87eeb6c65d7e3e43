"""What is compared after a copy was killed would tell on a capture or a film that is lost."""

import shutil
from pathlib import Path

import pytest

from evaluation.endurance_copying import BESIDE, Copying, put_beside, troubles_beside
from reportedly.desk import Desk
from reportedly.ledger.store import Ledger
from reportedly.sources.custody import custody_folder
from reportedly.sources.media.store import media_folder


@pytest.mark.parametrize("folder_of", [custody_folder, media_folder])
def test_a_loss_beside_a_ledger_is_told(tmp_path: Path, folder_of: type) -> None:
    """Whole, nothing is said; without one file, or without the folder, something is."""
    ledger = tmp_path / "a.db"
    for number in range(BESIDE):
        put_beside(ledger, f"{number}".encode())
    assert troubles_beside(ledger) == []
    body = next(one for one in (folder_of(ledger) / "bodies").rglob("*") if one.is_file())
    body.unlink()
    assert troubles_beside(ledger) != []
    shutil.rmtree(folder_of(ledger))
    assert troubles_beside(ledger) != []


def test_a_copy_is_looked_at_with_what_lies_beside_it(tmp_path: Path) -> None:
    """A copy that was told as taken and lacks its films is a trouble."""
    ledger = tmp_path / "ledger.db"
    Ledger.open(ledger).close()
    for number in range(BESIDE):
        put_beside(ledger, f"{number}".encode())
    Desk(ledger).safekeeping.back_up(tmp_path / "copy.db")
    assert Copying().check(tmp_path, {"copied"}) == []
    shutil.rmtree(media_folder(tmp_path / "copy.db"))
    assert Copying().check(tmp_path, {"copied"}) != []
