"""The names that the desk gives, loaded when they are asked for."""

from importlib import import_module
from pkgutil import iter_modules

import reportedly.desk


def test_no_name_of_the_desk_is_a_module_beside_it() -> None:
    """A module that was imported first would stand where the name is asked for."""
    beside = {one.name for one in iter_modules(reportedly.desk.__path__)}
    assert not beside & set(reportedly.desk.__all__)


def test_every_name_is_the_one_its_module_has() -> None:
    """What is asked of the desk is what its own module calls so, whatever was imported before."""
    for name, (module, own) in reportedly.desk._WHERE.items():
        assert getattr(reportedly.desk, name) is getattr(import_module(module), own)
