"""One read of a folder in a process of its own: prints its seconds, peak memory and claims as JSON.

python -m evaluation.bench_read FOLDER LEDGER JOBS
"""

import json
import resource
import sys
import time

from reportedly import Desk
from reportedly.model.documents import Unreadable


def main() -> None:
    """Read the folder that the command line names into a ledger, and print the figures."""
    folder, ledger, jobs = sys.argv[1:]
    documents = claims = 0
    start = time.perf_counter()
    for outcome in Desk(ledger).read([folder], jobs=int(jobs)):
        if isinstance(outcome, Unreadable):
            raise outcome.error
        documents += 1
        claims += len(outcome.read_claims)
    seconds = time.perf_counter() - start
    figures = {"documents": documents, "claims": claims, "seconds": seconds, "megabytes": peak_megabytes()}
    print(json.dumps(figures))


def peak_megabytes() -> float:
    """Give the most memory that this process, or the largest one it started, has held."""
    who = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    most = max(resource.getrusage(each).ru_maxrss for each in who)
    return most / (1e6 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
