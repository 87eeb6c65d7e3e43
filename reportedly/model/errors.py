"""The errors a person can meet, as one tree.

    ReportedlyError                     exit code 1 at the command line
    ├── UsageError                      2   the call's words are off
    ├── SourceError                     3   an input cannot be used; the rest of a batch goes on
    │   ├── SourceMissing               no such file or folder
    │   ├── SourceUnreadable            no permission, broken, or not what its name says
    │   ├── SourceEmpty                 nothing in it to read
    │   ├── SourceTooLarge              over the size limit
    │   ├── SourceBinary                bytes that are not text, and no format we read
    │   ├── FetchRefused                an address that is not to be fetched: forbidden, offline, robots
    │   ├── FetchFailed                 the address gave no usable answer
    │   │   └── FetchDeferred           its host asks to be left alone for a while
    │   └── LanguageUnread              a language that no installed model reads
    ├── LedgerError                     4   the ledger cannot be opened or written
    │   ├── LedgerLocked                another process holds it too long
    │   ├── LedgerMissing               there is none where one was asked for
    │   ├── LedgerUnwritable            it, or its folder, cannot be written or opened
    │   ├── LedgerBroken                damaged, or no ledger at all
    │   ├── LedgerTooNew                written by a later version
    │   ├── NotInLedger                 an id or name that it does not hold
    │   └── DocumentPurged              a report whose words were purged before
    ├── VocabularyError                 5   a vocabulary or registry file is wrong
    ├── ModelMissing                    6   a language model is not installed
    ├── ExtractorError                  7   a plug-in failed or broke the protocol
    ├── UngroundedFinding               9   analysis tried to say something that rests on no claim
    └── DeliveryFailed                  10  an alert could not be delivered; it waits and is tried again

Exit code 8 says that part of a batch was read and part was not.
A draft that its words do not bear out is never an error: it is a `Reject` with a reason.
"""

from typing import ClassVar

PARTIAL_SUCCESS = 8
"""Exit code of a batch of which some inputs were read and some were not."""


class ReportedlyError(Exception):
    """What went wrong, in a message that names the thing, the trouble and the way out."""

    exit_code: ClassVar[int] = 1


class UsageError(ReportedlyError):
    """The words of the call do not fit."""

    exit_code = 2


class SourceError(ReportedlyError):
    """An input cannot be used; the rest of its batch goes on."""

    exit_code = 3


class SourceMissing(SourceError):
    """There is no such file or folder."""


class SourceUnreadable(SourceError):
    """The input is closed to us, broken, or not what its name says."""


class SourceEmpty(SourceError):
    """There is nothing in the input to read."""


class SourceTooLarge(SourceError):
    """The input is over the size limit."""


class SourceBinary(SourceError):
    """The bytes are neither text nor a format we read."""


class FetchRefused(SourceError):
    """The address is not to be fetched: it is forbidden, we are offline, or its robots.txt says no."""


class FetchFailed(SourceError):
    """The address gave no answer that can be used."""


class FetchDeferred(FetchFailed):
    """The host asks to be left alone for a while."""

    def __init__(self, message: str, wait_seconds: float) -> None:
        super().__init__(message)
        self.wait_seconds = wait_seconds


class LanguageUnread(SourceError):
    """The text is in a language that no installed model reads."""


class LedgerError(ReportedlyError):
    """The ledger cannot be opened, read or written."""

    exit_code = 4


class LedgerLocked(LedgerError):
    """Another process has held the ledger for too long."""


class LedgerMissing(LedgerError):
    """There is no ledger where one was asked for."""


class LedgerUnwritable(LedgerError):
    """The ledger, or the folder it lies in, cannot be written or opened."""


class LedgerBroken(LedgerError):
    """The file is damaged, or is not a ledger."""


class LedgerTooNew(LedgerError):
    """The ledger was written by a later version of the program."""


class NotInLedger(LedgerError):
    """The ledger does not hold this id or name."""


class DocumentPurged(LedgerError):
    """A report was purged from the ledger before, and nobody says that it may come back."""


class VocabularyError(ReportedlyError):
    """A vocabulary or registry file does not say what it must."""

    exit_code = 5


class ModelMissing(ReportedlyError):
    """A language model that the reading stands on is not installed."""

    exit_code = 6


class ExtractorError(ReportedlyError):
    """A plugged-in extractor failed or broke the protocol."""

    exit_code = 7


class UngroundedFinding(ReportedlyError):
    """A finding was to be made that rests on no claim."""

    exit_code = 9


class DeliveryFailed(ReportedlyError):
    """An alert could not be delivered; it waits, and is tried again."""

    exit_code = 10
