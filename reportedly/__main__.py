"""`python -m reportedly`: the command line."""

from reportedly.doors.cli.main import run

run()
