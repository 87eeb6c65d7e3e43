"""Fuzzing: every parser and importer fed with what no program writes."""
